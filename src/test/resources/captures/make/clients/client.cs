using System;
using System.Net;
using System.Net.Sockets;

/** mono client.exe LIBRARY HOST PORT */
class Client {
  static void Main(string[] a) {
    int port = int.Parse(a[2]);
    if (a[0] == "tcp") { new TcpClient(a[1], port).GetStream().ReadByte(); }
    if (a[0] == "web") { var r = (HttpWebRequest)WebRequest.Create("http://" + a[1] + ":" + port + "/"); r.Timeout = 1500; r.GetResponse(); }
    if (a[0] == "web-tls") { WebRequest.Create("https://" + a[1] + ":" + port + "/").GetResponse(); }
    if (a[0] == "listen") { new TcpListener(IPAddress.Parse(a[1]), port).Start(); }
  }
}

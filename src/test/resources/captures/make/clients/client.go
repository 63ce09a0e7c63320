// client LIBRARY HOST PORT
package main

import (
	"crypto/tls"
	"log"
	"net"
	"net/http"
	"net/rpc"
	"net/smtp"
	"os"
	"time"
)

func main() {
	library, address := os.Args[1], net.JoinHostPort(os.Args[2], os.Args[3])
	client := &http.Client{Timeout: 1500 * time.Millisecond}
	var err error
	switch library {
	case "dial":
		_, err = net.DialTimeout("tcp", address, 1500*time.Millisecond)
	case "read":
		var c net.Conn
		if c, err = net.Dial("tcp", address); err == nil {
			c.SetDeadline(time.Now().Add(1500 * time.Millisecond))
			c.Write([]byte("PING\r\n"))
			_, err = c.Read(make([]byte, 10))
		}
	case "get":
		_, err = client.Get("http://" + address + "/")
	case "get-tls":
		_, err = client.Get("https://" + address + "/")
	case "post":
		_, err = client.Post("http://"+address+"/api/v1/push", "text/plain", nil)
	case "tls":
		_, err = tls.Dial("tcp", address, nil)
	case "rpc":
		_, err = rpc.Dial("tcp", address)
	case "smtp":
		_, err = smtp.Dial(address)
	case "listen":
		_, err = net.Listen("tcp", address)
	case "serve":
		err = http.ListenAndServe(address, nil)
	case "many":
		for err == nil {
			_, err = net.Dial("tcp", address)
		}
	}
	if err != nil {
		log.Fatal(err)
	}
}

package dev.whence.symptom.output;

import java.util.List;
import java.util.Locale;

/** How systems say in fifteen languages why a connection failed; from glibc's own translations. */
final class SystemWords {
  private static final List<String> REFUSED =
      List.of(
          "connection refused",
          "verbindungsaufbau abgelehnt",
          "connexion refusée",
          "conexión rehusada",
          "conexión rechazada",
          "conexão recusada",
          "ligação recusada",
          "connessione rifiutata",
          "в соединении отказано",
          "bağlantı reddedildi",
          "kết nối bị từ chối",
          "接続を拒否されました",
          "연결이 거부됨",
          "拒绝连接",
          "連線被拒絕",
          "errno=111",
          "errno=61",
          "errno=10061",
          "winerror 10061");

  private static final List<String> TIMED_OUT =
      List.of(
          "timed out",
          "timeout was reached",
          "die wartezeit für die verbindung ist abgelaufen",
          "connexion terminée par expiration du délai",
          "expiró el tiempo de conexión",
          "tempo esgotado para conexão",
          "ligação expirada",
          "connessione scaduta",
          "время ожидания соединения истекло",
          "bağlantıda zaman aşımı",
          "kết nối đã quá hạn",
          "接続がタイムアウトしました",
          "연결 시간 초과",
          "连接超时",
          "連線超過時間",
          "errno=110",
          "errno=60",
          "errno=10060",
          "winerror 10060");

  private static final List<String> UNREACHABLE =
      List.of(
          "no route to host",
          "network is unreachable",
          "keine route zum zielrechner",
          "das netzwerk ist nicht erreichbar",
          "aucun chemin d'accès pour atteindre",
          "le réseau n'est pas accessible",
          "no existe ninguna ruta hasta",
          "la red es inaccesible",
          "não há rota para o host",
          "a rede está fora de alcance",
          "nessun instradamento per l'host",
          "la rete non è raggiungibile",
          "нет маршрута до узла",
          "сеть недоступна",
          "makinaya ağ üzerinden yol yok",
          "không có đường dẫn đến máy",
          "ホストへの経路がありません",
          "ネットワークに届きません",
          "호스트로 갈 루트가 없음",
          "没有到主机的路由",
          "找不到通往該主機",
          "errno=113",
          "errno=101");

  private SystemWords() {}

  static boolean refused(String line) {
    return anyIn(line, REFUSED);
  }

  static boolean timedOut(String line) {
    return anyIn(line, TIMED_OUT);
  }

  static boolean unreachable(String line) {
    return anyIn(line, UNREACHABLE);
  }

  private static boolean anyIn(String line, List<String> words) {
    String lower = line.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(lower::contains);
  }
}

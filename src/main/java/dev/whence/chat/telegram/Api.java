package dev.whence.chat.telegram;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whence.safety.Redaction;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The Bot API, through the library's typed client; every failure is a value. */
final class Api {
  /** Where the platform's own servers are. */
  private static final String USUAL = "https://api.telegram.org";

  /** Short enough to notice soon that a way is dead, long enough to poll seldom. */
  static final Duration POLL = Duration.ofSeconds(15);

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(15);

  /** What runs at the same time: polls, questions to Telegram, and files that are fetched. */
  private static final int AT_ONCE = 256;

  private final HttpUrl base;
  private final String token;
  private final OkHttpClient http;
  private final OkHttpTelegramClient client;
  private final OkHttpTelegramClient patient;
  private final OkHttpTelegramClient messages;
  private final Dispatcher senders = senders();

  Api(String token, Optional<String> apiUrl) {
    this.token = token;
    this.base = HttpUrl.get(apiUrl.orElse(USUAL));
    this.http = http(base);
    TelegramUrl url =
        TelegramUrl.builder().schema(base.scheme()).host(base.host()).port(base.port()).build();
    this.client = new OkHttpTelegramClient(new ObjectMapper(), http, token, url);
    OkHttpClient waiting = http.newBuilder().readTimeout(POLL.plus(CONNECT)).build();
    this.patient = new OkHttpTelegramClient(new ObjectMapper(), waiting, token, url);
    OkHttpClient sending =
        http.newBuilder().dispatcher(senders).addInterceptor(few(new SendWindow())).build();
    this.messages = new OkHttpTelegramClient(new ObjectMapper(), sending, token, url);
  }

  /**
   * On threads of the system: while the processors are busy with thinking, a virtual thread would
   * wait for one of them with the word that a message is there.
   */
  private static Dispatcher senders() {
    ThreadFactory threads = Thread.ofPlatform().daemon().name("telegram sends ", 1).factory();
    Dispatcher dispatcher = new Dispatcher(Executors.newFixedThreadPool(SendWindow.MOST, threads));
    dispatcher.setMaxRequests(SendWindow.MOST);
    dispatcher.setMaxRequestsPerHost(SendWindow.MOST);
    return dispatcher;
  }

  /** No more at once than the way needs. */
  private static Interceptor few(SendWindow window) {
    return chain -> {
      try (SendWindow.Passage _ = window.enter()) {
        return chain.proceed(chain.request());
      } catch (InterruptedException ending) {
        Thread.currentThread().interrupt();
        throw new ConnectException("Whence ends");
      }
    };
  }

  private static OkHttpClient http(HttpUrl base) {
    Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(AT_ONCE);
    dispatcher.setMaxRequestsPerHost(AT_ONCE);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        // What may have arrived is sent again by those who count how often.
        .retryOnConnectionFailure(false)
        .connectionPool(new ConnectionPool(2 * SendWindow.MOST, 5, TimeUnit.MINUTES))
        .connectTimeout(CONNECT)
        .readTimeout(ANSWER)
        .writeTimeout(ANSWER)
        .addInterceptor(below(base))
        .build();
  }

  /** The library knows no path in front of the API's own; a proxy may have one. */
  private static Interceptor below(HttpUrl base) {
    String path = base.encodedPath().replaceAll("/+$", "");
    return chain -> {
      Request request = chain.request();
      HttpUrl url = request.url();
      return chain.proceed(
          request
              .newBuilder()
              .url(url.newBuilder().encodedPath(path + url.encodedPath()).build())
              .build());
    };
  }

  <T extends Serializable> Reply<T> call(BotApiMethod<T> method) {
    return reply(() -> client.execute(method));
  }

  /** As {@link #call}, for what people read: few at once, and its success is heard of soon. */
  <T extends Serializable> Reply<T> send(BotApiMethod<T> method) {
    return reply(() -> messages.execute(method));
  }

  /** As {@link #call}, for a request that Telegram answers only when there is something. */
  <T extends Serializable> Reply<T> await(BotApiMethod<T> method) {
    return reply(() -> patient.execute(method));
  }

  Reply<Boolean> call(SetWebhook method) {
    return reply(() -> client.execute(method));
  }

  /** Something to ask Telegram for. */
  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws TelegramApiException;
  }

  private static <T> Reply<T> reply(Asking<T> asking) {
    try {
      return new Reply.Done<>(asking.ask());
    } catch (TelegramApiRequestException refused) {
      return refusal(refused);
    } catch (TelegramApiException failed) {
      Throwable cause = failed.getCause();
      return cause instanceof IOException
          ? new Reply.Lost<>(words(cause), mayHaveArrived(cause))
          : new Reply.Refused<>(400, words(failed), Optional.empty(), Optional.empty());
    }
  }

  private static <T> Reply<T> refusal(TelegramApiRequestException refused) {
    Integer code = refused.getErrorCode();
    if (code == null || code == 0) { // the library's, where it found none
      return unreadable(refused);
    }
    Optional<ResponseParameters> told = Optional.ofNullable(refused.getParameters());
    return new Reply.Refused<>(
        code,
        Redaction.redact(String.valueOf(refused.getApiResponse())).text(),
        told.map(ResponseParameters::getRetryAfter).map(Duration::ofSeconds),
        told.map(ResponseParameters::getMigrateToChatId));
  }

  /**
   * JSON that the library cannot read tells of success all the same; anything else is a proxy's.
   */
  private static <T> Reply<T> unreadable(TelegramApiRequestException failed) {
    return failed.getCause() instanceof JsonMappingException unknown && !unknown.getPath().isEmpty()
        ? new Reply.Refused<>(
            0, "unreadable: " + words(unknown), Optional.empty(), Optional.empty())
        : new Reply.Lost<>("not Telegram's answer: " + words(failed), false);
  }

  /** What found no way to the other side was not begun. */
  private static boolean mayHaveArrived(Throwable failure) {
    boolean noWay =
        failure instanceof ConnectException
            || failure instanceof UnknownHostException
            || failure instanceof NoRouteToHostException;
    boolean whileConnecting =
        failure instanceof SocketTimeoutException
            && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("connect");
    return !noWay && !whileConnecting;
  }

  private static String words(Throwable failure) {
    String said = String.valueOf(failure.getMessage());
    String first = said.lines().findFirst().orElse("");
    return Redaction.redact(failure.getClass().getSimpleName() + ": " + first).text();
  }

  /** A file's content, as it comes. */
  InputStream download(String path) throws IOException {
    HttpUrl url =
        base.newBuilder()
            .encodedPath("/")
            .addPathSegment("file")
            .addPathSegment("bot" + token)
            .addPathSegments(path)
            .build();
    Response response = http.newCall(new Request.Builder().url(url).build()).execute();
    if (!response.isSuccessful()) {
      response.close();
      throw new IOException("a file could not be fetched: HTTP " + response.code());
    }
    return response.body().byteStream();
  }

  /** Ends the poll that waits. */
  void cancelPolls() {
    http.dispatcher().runningCalls().stream()
        .filter(call -> call.request().url().encodedPath().endsWith("/" + Batch.PATH))
        .forEach(okhttp3.Call::cancel);
  }

  /** Ends everything that waits. */
  void cancel() {
    http.dispatcher().cancelAll();
    senders.cancelAll();
    senders.executorService().shutdown();
  }
}

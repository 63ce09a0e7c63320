# Whence in a container: a Java of the modules that are used, not root, and a root file system that may
# be read-only. Everything that changes lies in the one volume.
ARG BUILD_IMAGE=docker.io/library/maven:3-eclipse-temurin-25
ARG BASE_IMAGE=docker.io/library/debian:bookworm-slim

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY . .
RUN .ci/assemble /image

FROM ${BASE_IMAGE}
COPY --from=build /image/ /
USER 10001:10001
VOLUME /whence/data
ENV LANG=C.UTF-8
# The bot touches data/alive every half minute; two minutes without is a bot that hangs.
HEALTHCHECK --interval=60s --timeout=5s --start-period=60s \
  CMD ["/bin/sh", "-c", "test $(($(date +%s) - $(stat -c %Y /whence/data/alive))) -lt 120"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/java/bin/java", "@/whence/bot/jvm.options", "-Dwhence.home=/whence", "-jar", "/whence/target/whence.jar"]

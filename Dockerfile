# The image of a real installation: an ordinary user, no embedded database. Build the jar first: mvn package
FROM eclipse-temurin:17-jre AS unpacked
WORKDIR /build
COPY target/remit.jar remit.jar
RUN java -Djarmode=tools -jar remit.jar extract --destination app \
 && rm -f app/lib/embedded-postgres*

FROM eclipse-temurin:17-jre
RUN useradd --system --create-home --home-dir /remit remit \
 && mkdir -m 700 /remit/data \
 && chown remit:remit /remit/data
USER remit
WORKDIR /remit
# What is mounted here afresh takes its owner from the folder.
VOLUME /remit/data
COPY --from=unpacked --chown=remit /build/app .
ENV SPRING_PROFILES_ACTIVE=production
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "remit.jar"]

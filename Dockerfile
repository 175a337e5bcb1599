# The bot in a container: docker build -t debrief . (docs/operating.md). A test runs these steps by hand where there is no
# Docker: keep to FROM, WORKDIR, COPY, RUN and what sets the image's defaults.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/loopback-discord/package.json packages/loopback-discord/
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build
# What the build needs stays behind: the bundles hold most packages already.
RUN npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim
# Git and SSH fetch the repositories of CONTENT_REPO.
RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client ca-certificates && rm -rf /var/lib/apt/lists/*
RUN install -d -o node -g node /var/cache/debrief /var/lib/debrief
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/packages/loopback-discord/package.json ./packages/loopback-discord/
COPY --from=build /app/packages/loopback-discord/dist ./packages/loopback-discord/dist
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
COPY --from=build /app/content ./content
# The network is the container's own: nothing is reached from outside unless a port is published.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 CACHE_DIR=/var/cache/debrief DATA_DIR=/var/lib/debrief
# By number, so that Kubernetes sees that it is not root.
USER 1000:1000
VOLUME /var/cache/debrief /var/lib/debrief
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/start.js"]

# syntax=docker/dockerfile:1.10
# The shop as an image. Two builds of the same commit are the same bytes:
#   docker buildx build --build-arg NODE_DIGEST=@sha256:... --build-arg SOURCE_DATE_EPOCH=$(git log -1 --format=%ct) \
#     --output type=image,name=afterglow,rewrite-timestamp=true .
# The version of the base is pinned; its digest comes from outside, because it differs between platforms and mirrors.
ARG NODE_VERSION=24.11.1
ARG NODE_DIGEST=

FROM node:${NODE_VERSION}-bookworm-slim${NODE_DIGEST} AS dependencies
WORKDIR /shop
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY docker/prune-binaries.mjs docker/
RUN node docker/prune-binaries.mjs

FROM node:${NODE_VERSION}-bookworm-slim${NODE_DIGEST} AS build
WORKDIR /shop
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run --silent build && rm -f dist/.tsbuildinfo

FROM node:${NODE_VERSION}-bookworm-slim${NODE_DIGEST}
ARG SOURCE_DATE_EPOCH
# glibc gives freed memory back: see docs/figures.md.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MALLOC_MMAP_THRESHOLD_=1048576 MALLOC_TRIM_THRESHOLD_=4194304 MALLOC_ARENA_MAX=2
WORKDIR /shop
# Folders that become volumes belong to the user the shop runs as.
RUN mkdir -p /data/sessions /data/overflow /data/events /analytics && chown -R node:node /data /analytics
COPY --from=dependencies /shop/node_modules node_modules
COPY --from=build /shop/dist dist
COPY package.json LICENSE* ./
COPY docker/healthy.mjs docker/
COPY views views
COPY static static
COPY catalog catalog
COPY language language
COPY models models
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=180s CMD ["node", "docker/healthy.mjs"]
CMD ["node", "--max-semi-space-size=8", "dist/server.js"]

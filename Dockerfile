# syntax=docker/dockerfile:1
# One image for the API and the worker; the command chooses. glibc only: the Temporal SDK's native core has no musl build.
ARG NODE_IMAGE=node:20-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund
COPY . .
# Emits dist/, with dist/workflow-bundle.js: the worker bundles nothing when it starts.
RUN npm run build && test -s dist/workflow-bundle.js

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
# The SDK ships its native core for five platforms; the image runs on Linux.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --no-audit --no-fund \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name '*-unknown-linux-gnu' -exec rm -r {} +

FROM ${NODE_IMAGE}
# The SDK's core reads the system's certificates when Temporal is reached over TLS; the slim image has none.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates tini \
  && rm -rf /var/lib/apt/lists/*
# As `npm start` runs it (dev/build.ts): what a request or a task leaves behind dies young.
ENV NODE_ENV=production NODE_OPTIONS=--max-semi-space-size=32
WORKDIR /app
COPY package.json ./
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# Owned by root and read by node: a process that is taken over cannot change its own code.
USER node
EXPOSE 8080
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/api/server.js"]

import type { Server } from './http/mount.ts'

/** So long whoever is being answered may take once the server is told to stop; service managers wait for 90 seconds. */
const patienceMs = 30_000

/**
 * Stops as gently as it can: nobody new is let in, streams end, requests under way are answered, workers finish, and the
 * database is closed with everything in it. Who takes too long is cut off, and a second signal cuts off everybody: what was
 * acknowledged is on the disk either way.
 */
export function stopOnSignal(app: Server, end: () => void): void {
  let isStopping = false
  const stop = async (): Promise<void> => {
    const cut = setTimeout(() => {
      app.log.warn('requests that took too long were cut off')
      app.server.closeAllConnections()
    }, patienceMs)
    await app.close()
    clearTimeout(cut)
    await app.world.pool.close()
    end()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1)
      isStopping = true
      app.log.info({ signal }, 'stopping')
      stop().catch((error: unknown) => {
        app.log.error({ err: error }, 'the server could not stop as it should')
        process.exit(1)
      })
    })
  }
}

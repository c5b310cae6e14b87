import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

/** A way to a server that can be cut: then nobody listens any more, as if it had been killed. */
export interface Cuttable {
  readonly origin: string
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function cuttable(origin: string): Promise<Cuttable> {
  const target = new URL(origin)
  const sockets = new Set<Socket>()
  let port = 0
  let server: Server | undefined

  async function mend(): Promise<void> {
    const next = createServer((near) => {
      const far = connect(Number(target.port), target.hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
      }
    })
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve))
    port = (next.address() as AddressInfo).port
    server = next
  }

  async function cut(): Promise<void> {
    const closed = new Promise((resolve) => server?.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }

  await mend()
  return { origin: `http://127.0.0.1:${port}`, cut, mend }
}

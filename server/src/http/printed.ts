import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Below this, packing costs more than it saves. */
const leastBytes = 2048

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

/** How a body may be packed, the smallest first; both are made beside the loop. */
const packers = {
  br: (bytes: Buffer) =>
    packBrotli(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Buffer) => packGzip(bytes),
} as const
type Coding = keyof typeof packers
const codings = Object.keys(packers) as Coding[]

/** What a reply is on the wire; turned into bytes once, and packed at most once each way, as long as it is kept. */
export class Printed {
  readonly bytes: Buffer
  /** Weak: it stands for the text, however it is packed. */
  readonly tag: string
  readonly #packed = new Map<Coding, Promise<Buffer>>()

  constructor(text: string) {
    this.bytes = Buffer.from(text)
    this.tag = `W/"${hash('sha1', this.bytes, 'base64url')}"`
  }

  packed(coding: Coding): Promise<Buffer> {
    const packed = this.#packed.get(coding) ?? packers[coding](this.bytes)
    this.#packed.set(coding, packed)
    return packed
  }
}

/** The first of ours that the browser takes; a weight of nought refuses it. */
function codingFor(accepted: string | undefined): Coding | undefined {
  const named = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', weight = ''] = part.split(';')
      return [name.trim().toLowerCase(), !/^\s*q=0(\.0*)?\s*$/.test(weight)]
    }),
  )
  return codings.find((coding) => named.get(coding))
}

const knows = (asked: string | undefined, tag: string): boolean =>
  asked?.split(',').some((one) => one.trim() === tag) ?? false

/** Sends what was printed: nothing at all to whoever has the same already, who is told so. */
export async function sendPrinted(request: FastifyRequest, reply: FastifyReply, printed: Printed) {
  reply.header('etag', printed.tag).header('vary', 'accept-encoding')
  if (knows(request.headers['if-none-match'], printed.tag)) return reply.code(304).send()
  reply.type('application/json; charset=utf-8')
  const coding = printed.bytes.length < leastBytes ? undefined : codingFor(request.headers['accept-encoding'])
  if (!coding) return reply.send(printed.bytes)
  const packed = await printed.packed(coding)
  return reply.header('content-encoding', coding).send(packed)
}

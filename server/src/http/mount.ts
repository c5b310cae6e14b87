import type { Actor } from '@pianqu/shared/access/access.ts'
import type { BodyOf, Endpoint, GivenReplyOf, ParamsOf, QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { type Problem, ProblemError } from '@pianqu/shared/http/problem.ts'
import { inputFault } from '@pianqu/shared/words/input-fault.ts'
import { textFaultWithin } from '@pianqu/shared/words/storable-text.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Command, commandsOf } from '../db/command.ts'
import { firstReply, type Keyed } from '../modules/replies/first-reply.store.ts'
import type { Job } from '../work/job.ts'
import { strangersLimitBytes } from './body-limits.ts'
import { type StagedFile, sha256 } from './file-store.ts'
import { Printed, sendPrinted } from './printed.ts'
import { readUpload, readUploads, type Upload } from './upload.ts'
import { cityOf, type World } from './world.ts'

export type Server = FastifyInstance

/** What a route is given: the world, the parsed request, and who asks. */
export interface Context<E> extends World {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  /** Throws 401 where nobody is signed in, which only a public endpoint can see. */
  readonly actor: Actor
  /** Opens a write as this actor. */
  readonly command: Command
  /** Does heavy work beside the loop, in this person's turn. Throws work/busy, work/too-long or work/too-large. */
  work<Input, Output>(job: Job<Input, Output>, input: Input): Promise<Output>
  /** The one uploaded file; 422 without one. */
  upload(): Promise<Upload>
  /** The uploaded files; 422 without one. */
  uploads(): Promise<Upload[]>
  /** Hands a file to a write that keeps it once nothing speaks against it; what it refuses is not left behind. */
  keeping<Result>(bytes: Uint8Array, write: (file: Omit<StagedFile, 'drop'>) => Result): Promise<Result>
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** What a write is asked by, whatever the endpoint. */
export type Asked = Pick<Context<AnyEndpoint>, 'db' | 'actor' | 'clock' | 'command'>

/** Bytes to answer with, and the name a browser saves them under. */
export class FileReply {
  readonly bytes: Uint8Array
  /** Null: it is read as it comes. */
  readonly fileName: string | null
  /** Where it is another than the endpoint's own. */
  readonly type: string | undefined

  constructor(bytes: Uint8Array, fileName: string | null, type?: string) {
    this.bytes = bytes
    this.fileName = fileName
    this.type = type
  }
}

type AnyEndpoint = Endpoint
type Handle<E> = (context: Context<E>) => GivenReplyOf<E> | FileReply | Promise<GivenReplyOf<E> | FileReply>

/**
 * Puts a declared endpoint on the wire: parse, handle, print. Access is checked before, by access.plugin. A reply that is
 * too large to be kept for whoever sends the same write twice is read `again`, as it is by then.
 */
export function mount<E extends AnyEndpoint>(app: Server, endpoint: E, handle: Handle<E>, again?: Handle<E>): void {
  const print = printer(endpoint)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    config: { endpoint },
    ...(endpoint.access === 'public' && { bodyLimit: strangersLimitBytes }),
    handler: async (request, reply) => {
      if (endpoint.method !== 'GET') await app.world.writing.free()
      const answer = async (how = handle) => how(contextOf(app, endpoint, request, reply))
      const keyed = await keyedRequest(endpoint, request)
      if (keyed) {
        // A file took its time to arrive: what is remembered of it is written when nobody else writes.
        await app.world.writing.free()
        const { status, body } = await answeredOnce(app.world, endpoint, keyed, { answer, again })
        return reply.code(status).send(body)
      }
      const result = await answer()
      if (result instanceof FileReply) return sendFile(reply, endpoint, result)
      reply.code(endpoint.status ?? 200)
      if (endpoint.status === 204) return null
      if (endpoint.method !== 'GET') return endpoint.reply.parse(result)
      return sendPrinted(request, reply, print(result))
    },
  })
}

/** Prints a reply by its contract; one that is kept is printed once, as long as it is. */
function printer({ reply }: AnyEndpoint): (result: unknown) => Printed {
  const kept = new WeakMap<object, Printed>()
  return (result) => {
    const isObject = typeof result === 'object' && result !== null
    const printed = (isObject ? kept.get(result) : undefined) ?? new Printed(JSON.stringify(reply.parse(result)))
    if (isObject) kept.set(result, printed)
    return printed
  }
}

interface Answering<E extends AnyEndpoint> {
  readonly answer: (how?: Handle<E>) => Promise<GivenReplyOf<E> | FileReply>
  readonly again: Handle<E> | undefined
}

/** The first reply to a request that was sent twice. */
async function answeredOnce<E extends AnyEndpoint>(
  { db, clock, writing }: World,
  endpoint: E,
  keyed: Keyed,
  { answer, again }: Answering<E>,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const print = (result: unknown) => ({ status: endpoint.status ?? 200, body: endpoint.reply.parse(result) })
  const work = async () => {
    const printed = print(await answer())
    // What is remembered of it is written, too.
    await writing.free()
    return { ...printed, isLarge: again !== undefined }
  }
  const first = await firstReply(db, clock, keyed, work)
  return first.isForgotten && again ? print(await answer(again)) : first
}

/** A write that may be sent twice and is done once; its body, or the file it uploads, is part of what makes it the same. */
async function keyedRequest({ access, method, upload, isSecret }: AnyEndpoint, request: FastifyRequest) {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !request.actor || access === 'public' || method === 'GET' || isSecret) return null
  const hashes = async () => (await readUploads(request)).map(({ bytes }) => sha256(bytes)).join()
  const content = upload ? await hashes() : (request.body ?? null)
  return { actorId: request.actor.userId, key, request: [method, request.url, content] }
}

function contextOf<E extends AnyEndpoint>(
  app: Server,
  endpoint: E,
  request: FastifyRequest,
  reply: FastifyReply,
): Context<E> {
  const parsed = {
    params: parsePart(endpoint.params, request.params, '/params'),
    query: parsePart(endpoint.query, request.query, '/query'),
    body: parsePart(endpoint.body, request.body, ''),
  }
  // Who has waited for something writes, if at all, when no worker does.
  const thenFree = async <Result>(awaited: Promise<Result>): Promise<Result> => {
    const result = await awaited
    await app.world.writing.free()
    return result
  }
  return {
    ...app.world,
    // The three parts have just been parsed by the schemas that these types are read from.
    ...(parsed as { params: ParamsOf<E>; query: QueryOf<E>; body: BodyOf<E> }),
    get actor() {
      return actorOf(request)
    },
    get command() {
      return commandsOf(app.world, actorOf(request))
    },
    work: (job, input) => thenFree(app.world.pool.run(job, actorOf(request).userId, input, cityOf(app.world))),
    upload: () => thenFree(readUpload(request)),
    uploads: () => thenFree(readUploads(request)),
    keeping: async (bytes, write) => {
      const { drop, ...file } = await app.world.files.stage(bytes)
      try {
        await app.world.writing.free()
        return write(file)
      } finally {
        await drop()
      }
    },
    request,
    reply,
  }
}

function actorOf(request: FastifyRequest): Actor {
  if (!request.actor) throw new ProblemError('auth/signed-out')
  return request.actor
}

function parsePart(schema: z.ZodType | undefined, value: unknown, where: string): unknown {
  if (!schema) return undefined
  const fault = textFaultWithin(value, where)
  if (fault) throw malformed([{ ...fault, code: 'unstorable_text' }])
  const result = schema.safeParse(value ?? {}, { error: inputFault })
  if (result.success) return result.data
  throw malformed(
    result.error.issues.map((issue) => ({
      pointer: [where, ...issue.path.map(String)].join('/'),
      code: issue.code,
      message: issue.message,
    })),
  )
}

const malformed = (errors: NonNullable<Problem['errors']>) =>
  new ProblemError('common/malformed', { detail: '请按 errors 逐项更正后重新提交', errors })

function sendFile(reply: FastifyReply, endpoint: AnyEndpoint, { bytes, fileName, type }: FileReply): FastifyReply {
  if (fileName !== null)
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
  return reply.header('content-type', type ?? endpoint.file ?? 'application/octet-stream').send(bytes)
}

import { z } from 'zod'
import type { Access, Permission } from '../access/access.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

type Shape = z.ZodType

/** What one address of the API takes, answers and demands. Server, client and OpenAPI read the same object. */
export interface Endpoint<
  Params extends Shape | undefined = Shape | undefined,
  Query extends Shape | undefined = Shape | undefined,
  Body extends Shape | undefined = Shape | undefined,
  Reply extends Shape = Shape,
> {
  readonly method: Method
  /** With parameters in colon form, `/api/areas/:code`. */
  readonly path: string
  /** One line for the reader of the OpenAPI page. */
  readonly summary: string
  /** Who may call it. Without one the server does not start. */
  readonly access: Access
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly reply: Reply
  /** Uploads one file, or several; the query and params are still parsed. */
  readonly upload?: boolean | 'several'
  /** Answers bytes of this type instead of JSON. */
  readonly file?: string
  readonly status?: 200 | 201 | 204
  /** Its reply is for the eyes of whoever asked, once: it is not remembered for a request that is sent twice. */
  readonly isSecret?: true
}

/** Declares an endpoint; only fixes the types. */
export function endpoint<
  Reply extends Shape,
  Params extends Shape | undefined = undefined,
  Query extends Shape | undefined = undefined,
  Body extends Shape | undefined = undefined,
>(declared: Endpoint<Params, Query, Body, Reply>): Endpoint<Params, Query, Body, Reply> {
  return declared
}

/** What is left to say of an endpoint once its verb, its path and who may call it are known. */
type Told<
  Params extends Shape | undefined,
  Query extends Shape | undefined,
  Body extends Shape | undefined,
  Reply extends Shape,
> = Omit<Endpoint<Params, Query, Body, Reply>, 'method' | 'path' | 'access'>

const verb =
  (method: Method, access: Access, usually: Pick<Endpoint, 'status'> = {}) =>
  <
    Reply extends Shape,
    Params extends Shape | undefined = undefined,
    Query extends Shape | undefined = undefined,
    Body extends Shape | undefined = undefined,
  >(
    path: string,
    told: Told<Params, Query, Body, Reply>,
  ): Endpoint<Params, Query, Body, Reply> => ({ method, path, access, ...usually, ...told })

/** A DELETE answers nothing. */
const remove =
  (access: Access) =>
  <Params extends Shape | undefined = undefined>(
    path: string,
    told: Omit<Told<Params, undefined, undefined, z.ZodNull>, 'reply'>,
  ) =>
    verb('DELETE', access, { status: 204 })(path, { ...told, reply: z.null() })

/** A GET of bytes, of the type that `file` says. */
const download =
  (access: Access) =>
  <Params extends Shape | undefined = undefined, Query extends Shape | undefined = undefined>(
    path: string,
    told: Omit<Told<Params, Query, undefined, z.ZodAny>, 'reply'> & { readonly file: string },
  ) =>
    verb('GET', access)(path, { ...told, reply: z.any() })

/** Bytes as they came in. */
export const asUploaded = 'application/octet-stream'
export const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The verbs of those whom `access` lets in: `readers.get(path, told)` declares what readers may get. */
const verbsOf = (access: Access) => ({
  get: verb('GET', access),
  post: verb('POST', access),
  put: verb('PUT', access),
  remove: remove(access),
  download: download(access),
  /** A POST that makes something new, and says so with 201. */
  create: verb('POST', access, { status: 201 }),
})

export const everybody = verbsOf('public')
export const signedIn = verbsOf('signed-in')

/** Anybody signed in, though with a password that is only good for being changed. */
export const withAnyPassword = verbsOf('any-password')

/** Those who hold at least one of the permissions. */
export const openTo = (...anyOf: Permission[]) => verbsOf({ anyOf })

type Parsed<S> = S extends Shape ? z.output<S> : undefined
type Given<S> = S extends Shape ? z.input<S> : undefined

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? Parsed<P> : never
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? Parsed<Q> : never
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? Parsed<B> : never
export type GivenParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _R> ? Given<P> : never
export type GivenQueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _R> ? Given<Q> : never
export type GivenBodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _R> ? Given<B> : never
export type ReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never
export type GivenReplyOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer R> ? z.input<R> : never

import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyError, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { uploadLimitBytes } from './upload.ts'

/** What somebody who is signed in may send that is no file. */
export const bodyLimitBytes = 4 * 1024 * 1024

/** What somebody who is not signed in may send: a name and a password. */
export const strangersLimitBytes = 16 * 1024

/** A reader of millions of small values takes seconds for each step of its way, whoever sends them. */
export const mostBodyValues = 100_000

const [quote, backslash, comma, bracket, brace] = [...'"\\,[{'].map((sign) => sign.charCodeAt(0))

/**
 * How many values a JSON text holds at most, a little more than there are: one for each comma, list and object outside its
 * texts. Stops counting above `most`. Reads what is no JSON as well.
 */
export function valuesIn(text: Uint8Array, most: number): number {
  let count = 1
  let inText = false
  for (let at = 0; at < text.length && count <= most; at += 1) {
    const sign = text[at]
    if (inText && sign === backslash) at += 1
    else if (sign === quote) inText = !inText
    else if (!inText && (sign === comma || sign === bracket || sign === brace)) count += 1
  }
  return count
}

const tooMany = () =>
  new ProblemError('common/too-large', { detail: `内容过多：一次最多 ${mostBodyValues} 个值，请分几次提交` })

/** Bodies are counted before they are parsed. */
export const bodyLimitsPlugin = fp(async (app) => {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (valuesIn(body as Buffer, mostBodyValues) > mostBodyValues) return done(tooMany())
    parse(request, body.toString(), done)
  })
})

const sizeText = (bytes: number): string => (bytes < 1024 * 1024 ? `${bytes / 1024} KB` : `${bytes / 1024 / 1024} MB`)

/** The limit that was gone beyond: of a file, or of what else may be sent to this address. */
export function tooLargeText(error: Pick<FastifyError, 'code'>, { routeOptions }: FastifyRequest): string {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return `内容过大：这里一次最多 ${sizeText(routeOptions.bodyLimit ?? bodyLimitBytes)}，请拆分后分次提交`
  }
  return `内容过大：单个文件不超过 ${sizeText(uploadLimitBytes)}，请拆分后分次提交`
}

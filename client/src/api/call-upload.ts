import type { Endpoint, GivenParamsOf, GivenQueryOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { problemOfReply, unreachable } from './api-problem.ts'
import { fileAddress, parseReply } from './call.ts'
import { ownerHeaders } from './page-owner.ts'

interface Upload<E extends Endpoint> {
  readonly params?: GivenParamsOf<E>
  readonly query?: GivenQueryOf<E>
  /** One, or several where the endpoint takes them. */
  readonly file: File | readonly File[]
  /** Told the share of bytes sent, 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** Sends files as multipart `file` and tells how far it is, which `fetch` cannot; throws `ApiProblem`. */
export function callUpload<E extends Endpoint>(
  endpoint: E,
  { params, query, file, onProgress }: Upload<E>,
  signal?: AbortSignal,
): Promise<ReplyOf<E>> {
  const form = new FormData()
  for (const one of file instanceof File ? [file] : file) form.append('file', one)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(
      endpoint.method,
      fileAddress(endpoint, { ...(params !== undefined && { params }), ...(query !== undefined && { query }) }),
    )
    for (const [name, value] of Object.entries(ownerHeaders())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'))
    request.onload = () => {
      try {
        resolve(readUpload(endpoint, request))
      } catch (problem) {
        reject(problem)
      }
    }
    signal?.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}

function readUpload<E extends Endpoint>(endpoint: E, request: XMLHttpRequest): ReplyOf<E> {
  const { status } = request
  const body = readJson(request.responseText)
  if (status < 200 || status >= 300) throw problemOfReply(status, body)
  return parseReply(endpoint, status, body)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

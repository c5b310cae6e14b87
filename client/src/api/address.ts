import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'

type Values = Readonly<Record<string, unknown>>

/** The address of an endpoint with its parameters put in; a value that is undefined is left out of the query. */
export function addressOf(endpoint: Pick<Endpoint, 'path'>, params: Values = {}, query: Values = {}): string {
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

import type { Endpoint } from '@pianqu/shared/http/endpoint.ts'
import { exportsOf, sourceFiles } from './source-files.ts'

/** An endpoint, and the file that declares it. */
export interface Declared {
  readonly file: string
  readonly name: string
  readonly endpoint: Pick<Endpoint, 'method' | 'path' | 'access' | 'params' | 'query' | 'body'>
}

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'reply' in value

/** Every endpoint that any contract declares. */
export async function declaredEndpoints(): Promise<Declared[]> {
  const files = sourceFiles('shared/src')
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.contract.ts'))
  const found = await Promise.all(
    files.map(async (file) => {
      const exported = await exportsOf(file)
      return Object.entries(exported).flatMap(([name, value]) =>
        isEndpoint(value) ? [{ file, name, endpoint: value }] : [],
      )
    }),
  )
  return found.flat()
}

/** An address with its parameters unnamed: `/api/areas/:code` and `/api/areas/:id` are one. */
export const addressOf = ({ endpoint: { method, path } }: Declared): string =>
  `${method} ${path.replaceAll(/:[^/]+/g, ':')}`

/** Addresses that are declared more than once, each with those who declare it. */
export function sharedAddresses(declared: readonly Declared[]): string[] {
  const byAddress = new Map<string, string[]>()
  for (const each of declared) byAddress.set(addressOf(each), [...(byAddress.get(addressOf(each)) ?? []), each.name])
  return [...byAddress].flatMap(([address, names]) => (names.length > 1 ? [`${address}: ${names.join(', ')}`] : []))
}

import { describe, expect, test } from 'vitest'
import { openCity } from '../city.ts'
import { addressOf, type Declared, declaredEndpoints, sharedAddresses } from './contracts.ts'

const declared = await declaredEndpoints()

const endpoint = (name: string, path: string, method: 'GET' | 'POST' = 'GET'): Declared => ({
  file: 'made-up.contract.ts',
  name,
  endpoint: { method, path, access: 'public' },
})

describe('the contracts', () => {
  test('are seen', () => {
    expect(declared.length).toBeGreaterThan(15)
  })

  test('give every address to one endpoint', () => {
    expect(sharedAddresses(declared)).toEqual([])
  })

  test('stay below /api', () => {
    expect(declared.filter((each) => !each.endpoint.path.startsWith('/api/')).map(({ name }) => name)).toEqual([])
  })

  test('are all put on the wire, and nothing else is', async () => {
    const { nobody } = await openCity()
    const { paths } = (await nobody.get('/api/openapi.json')).json<{ paths: Record<string, object> }>()
    const mounted = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{[^}]+\}/g, ':')}`),
    )
    expect(mounted.sort()).toEqual(declared.map(addressOf).sort())
  })
})

describe('addresses', () => {
  test('are the same whatever their parameters are called', () => {
    const both = [endpoint('getArea', '/api/areas/:code'), endpoint('readArea', '/api/areas/:id')]
    expect(sharedAddresses(both)).toEqual(['GET /api/areas/:: getArea, readArea'])
  })

  test('differ by method and by what stands in them', () => {
    const three = [endpoint('a', '/api/areas'), endpoint('b', '/api/areas', 'POST'), endpoint('c', '/api/areas/:code')]
    expect(sharedAddresses(three)).toEqual([])
  })
})

import { permissions, roles } from '@pianqu/shared/access/access.ts'
import { describe, expect, test } from 'vitest'
import { pages } from '../../client/src/app/pages.ts'
import { routes } from './routes.ts'

describe('the list of routes', () => {
  test('has every page of the client', () => {
    expect(routes.map(({ pattern }) => pattern).sort()).toEqual(pages.map(({ path }) => path).sort())
  })

  test.each(routes)('knows who sees $name and what it is called', ({ pattern, title, seenBy, notFor = [] }) => {
    const page = pages.find(({ path }) => path === pattern)
    const open = page?.anyOf.flatMap((permission) => [...permissions[permission]]) ?? []
    expect(page?.title).toBe(title)
    expect(roles.filter((role) => seenBy.includes(role) || notFor.includes(role))).toEqual(
      roles.filter((role) => open.includes(role)),
    )
  })
})

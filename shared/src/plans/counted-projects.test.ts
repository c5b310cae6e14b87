import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedProjects } from './counted-projects.ts'

/** `'K P:K Q:K'`: a package K with the parts P and Q. */
function registry(text: string) {
  return text.split(' ').map((word) => {
    const [code = '', packageCode] = word.split(':')
    return { code, packageCode: packageCode ?? null }
  })
}

/** The project and every package above it. */
const upwards = (code: string | null, packageOf: ReadonlyMap<string, string | null>): string[] =>
  code === null ? [] : [code, ...upwards(packageOf.get(code) ?? null, packageOf)]

describe('a package and its parts', () => {
  test.each([
    ['a lone project counts', 'P', '', 'P'],
    ['the package counts while no part is active', 'K P:K Q:K', 'K', 'K'],
    ['the package counts while nothing is active', 'K P:K Q:K', '', 'K'],
    ['all parts count once one is active', 'K P:K Q:K', 'K P', 'P Q'],
    ['a part listed before its package', 'P:K K', 'P', 'P'],
    ['an active grandchild opens both packages', 'K L:K P:L Q:L R:K', 'Q', 'P Q R'],
    ['an inner package counts for its idle parts', 'K L:K P:L R:K', 'R', 'L R'],
    ['an idle nest counts at its top', 'K L:K P:L', 'K', 'K'],
    ['a part whose package is not in the list', 'P:K Q:K', '', 'P Q'],
    ['a project that names itself', 'P:P', 'P', 'P'],
    ['packages that contain each other', 'K:L L:K', '', 'K'],
  ])('%s', (_, projects, active, counted) => {
    expect([...countedProjects(registry(projects), new Set(active.split(' ')))].join(' ')).toBe(counted)
  })

  test('every project counts once, through itself, one package above it or its parts', () => {
    const tree = fc.array(fc.record({ parent: fc.nat(), isActive: fc.boolean() }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(tree, (nodes) => {
        const projects = nodes.map(({ parent }, index) => ({
          code: `P${index}`,
          packageCode: parent % (index + 1) === index ? null : `P${parent % (index + 1)}`,
        }))
        const active = new Set(projects.filter((_, index) => nodes[index]?.isActive).map(({ code }) => code))
        const counted = countedProjects(projects, active)
        const packageOf = new Map(projects.map(({ code, packageCode }) => [code, packageCode]))
        const isPackage = new Set(projects.map(({ packageCode }) => packageCode))
        for (const { code } of projects.filter((project) => !isPackage.has(project.code))) {
          expect(upwards(code, packageOf).filter((at) => counted.has(at))).toHaveLength(1)
        }
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { gates, isForbidden, opens } from './import-rules.ts'
import { importsOf } from './imports-of.ts'
import { isTest, sourceFiles } from './source-files.ts'

const parts = ['shared/src', 'server/src', 'seed', 'client/src']
const files = sourceFiles(...parts).filter(({ path }) => !isTest(path))
const imports = files.flatMap(importsOf)

describe('the imports of the repository', () => {
  test.each(parts)('are seen in %s', (part) => {
    expect(imports.filter(({ from }) => from.startsWith(part)).length).toBeGreaterThan(50)
  })

  test('lead to files that exist, so the paths were understood', () => {
    const known = new Set(sourceFiles(...parts).map(({ path }) => path))
    const lost = imports.filter(({ to }) => /^(shared|server|seed|client)\/.*\.tsx?$/.test(to) && !known.has(to))
    expect(lost).toEqual([])
  })

  test('keep to who may import whom', () => {
    expect(imports.filter(isForbidden).map(({ from, to }) => `${from} → ${to}`)).toEqual([])
  })

  test.each(gates)('need the gate that says: $because', (gate) => {
    expect(imports.some((each) => opens(gate, each))).toBe(true)
  })
})

const server = (path: string) => `server/src/${path}`

describe('who may import whom', () => {
  test.each([
    ['shared/src/bonds/share.ts', 'zod'],
    [server('modules/bonds/bond.routes.ts'), server('http/mount.ts')],
    [server('modules/bonds/share.query.ts'), server('modules/projects/project.tables.ts')],
    [server('modules/bonds/add-batch.command.ts'), server('modules/projects/project.facts.ts')],
    [server('modules/importing/import-targets.ts'), server('modules/bonds/bond.store.ts')],
    [server('modules/reports/draft.facts.ts'), server('db/trail.tables.ts')],
    [server('modules/importing/read-file.ts'), server('workbook/read-workbook.ts')],
    [server('modules/bonds/add-batch.command.ts'), server('modules/rail/rail.writes.ts')],
    [server('modules/bonds/bond.writes.ts'), server('db/command.ts')],
    [server('workbook/write-sheets.ts'), 'shared/src/workbook/raw-cell.ts'],
    ['client/src/features/areas/area-page.tsx', 'client/src/ui/num.tsx'],
    ['client/src/features/areas/area-page.tsx', 'client/src/parts/light.tsx'],
    ['client/src/parts/light.tsx', 'client/src/navigation/paths.ts'],
    ['client/src/session/actor.tsx', 'client/src/navigation/paths.ts'],
    ['client/src/app/router.tsx', 'client/src/features/areas/area-page.tsx'],
    ['seed/load-city.ts', server('modules/accounts/add-account.command.ts')],
  ])('lets %s import %s', (from, to) => {
    expect(isForbidden({ from, to })).toBe(false)
  })

  test.each([
    ['shared/src/bonds/share.ts', 'node:fs'],
    ['shared/src/bonds/share.ts', server('clock.ts')],
    [server('modules/bonds/share.query.ts'), server('http/mount.ts')],
    [server('modules/bonds/add-batch.command.ts'), server('http/mount.ts')],
    [server('modules/bonds/add-batch.command.ts'), 'fastify'],
    [server('modules/bonds/add-batch.command.ts'), server('modules/projects/project.tables.ts')],
    [server('modules/bonds/bond.repository.ts'), server('modules/projects/project.repository.ts')],
    [server('modules/bonds/share.query.ts'), server('modules/projects/move-project.command.ts')],
    [server('modules/bonds/share.query.ts'), server('modules/rail/distance.ts')],
    [server('modules/bonds/expected.ts'), server('modules/figures/year-data.ts')],
    [server('modules/bonds/expected.ts'), server('app.ts')],
    [server('modules/bonds/expected.ts'), 'better-sqlite3'],
    [server('modules/bonds/add-batch.command.ts'), server('db/trail.tables.ts')],
    [server('modules/bonds/add-batch.command.ts'), server('db/unattended.ts')],
    [server('modules/bonds/bond.facts.ts'), server('db/command.ts')],
    [server('modules/bonds/bond.facts.ts'), server('modules/rail/rail.writes.ts')],
    [server('modules/bonds/share.query.ts'), server('db/command.ts')],
    [server('modules/bonds/expected.ts'), 'drizzle-orm'],
    [server('db/command.ts'), server('modules/accounts/password.ts')],
    [server('workbook/write-sheets.ts'), server('modules/importing/import-file.ts')],
    [server('workbook/write-sheets.ts'), server('db/database.ts')],
    [server('workbook/write-sheets.ts'), 'shared/src/importing/kinds.ts'],
    [server('http/mount.ts'), server('modules/bonds/bond.facts.ts')],
    [server('app.ts'), 'seed/city.ts'],
    ['client/src/features/areas/area-page.tsx', 'client/src/features/rail/rail-map.tsx'],
    ['client/src/features/areas/area-page.tsx', 'client/src/app/layout.tsx'],
    ['client/src/features/areas/area-page.tsx', 'echarts/core'],
    ['client/src/features/areas/area-page.tsx', server('config.ts')],
    ['client/src/ui/num.tsx', 'client/src/session/actor.tsx'],
    ['client/src/ui/data-table.tsx', 'client/src/parts/light.tsx'],
    ['client/src/parts/light.tsx', 'client/src/features/areas/area-page.tsx'],
    ['client/src/parts/light.tsx', 'client/src/app/layout.tsx'],
    ['client/src/navigation/paths.ts', 'client/src/session/actor.tsx'],
    ['client/src/navigation/paths.ts', 'client/src/ui/num.tsx'],
    ['client/src/session/actor.tsx', 'client/src/parts/light.tsx'],
    ['client/src/api/call.ts', 'client/src/session/actor.tsx'],
    ['seed/load-city.ts', server('modules/areas/area.tables.ts')],
    ['seed/load-city.ts', server('modules/areas/area.store.ts')],
    ['seed/load-city.ts', 'drizzle-orm'],
  ])('refuses %s importing %s', (from, to) => {
    expect(isForbidden({ from, to })).toBe(true)
  })
})

describe('reading imports', () => {
  test('sees every way of writing one', () => {
    const text = [
      "import { a } from './a.ts'",
      'import {',
      '  b,',
      '  type C,',
      "} from '@pianqu/shared/b.ts'",
      "import './c.css'",
      "export { d } from '../d.ts'",
      "export * from './e.ts'",
      "import type { F } from 'fastify'",
      "const g = () => import('./g.ts')",
      "const notOne = 'h'",
    ].join('\n')
    expect(importsOf({ path: 'server/src/x/y.ts', text }).map(({ to }) => to)).toEqual([
      'server/src/x/a.ts',
      'shared/src/b.ts',
      'server/src/x/c.css',
      'server/src/d.ts',
      'server/src/x/e.ts',
      'fastify',
      'server/src/x/g.ts',
    ])
  })
})

import type { AreaFigure } from '@pianqu/shared/boards/overview.contract.ts'
import { expect, test } from 'vitest'
import { lightGroups } from './light-groups.ts'

const area = (code: string, category: string, light: string | null) => ({ code, category, light }) as AreaFigure

test('lights stand by category, the worst first, and nobody is left out', () => {
  const areas = [
    area('A1', 'central', 'green'),
    area('A2', 'suburban', 'grey'),
    area('A3', 'central', 'red'),
    area('A4', 'suburban', null),
    area('A5', 'central', 'yellow'),
    area('A6', 'central', 'red'),
  ]
  const told = lightGroups(areas).map(({ category, count, groups }) => [
    category,
    count,
    groups.map((group) => `${group.light} ${group.areas.map(({ code }) => code).join()}`),
  ])
  expect(told).toEqual([
    ['central', 4, ['red A3,A6', 'yellow A5', 'green A1']],
    ['suburban', 2, ['grey A2', 'null A4']],
  ])
})

import { project } from '../kinds/rows.ts'
import { header, tables } from '../kinds/samples.ts'
import type { SheetRows } from '../workbook.ts'
import { type SmallCity, smallCity } from './small-city.ts'

export const wan = 10_000

/** A02 came into the list in June and left it in September; K is a package in no cluster, half of it in A01. */
const registry = {
  areas: [
    header.areas,
    tables.areas[1],
    ['A02', '清江新城片区', '城市新区', '市发改委', 'D2', '2025-06-01', '2025-09-01'],
    ['A03', '北郊新城片区', '郊区新城', '市发改委', 'D2', '2023-03-01', null],
  ],
  projects: [
    ...tables.projects,
    project('K', null, 'D1'),
    project('K1', 'C1', 'D1', 'K'),
    project('K2', null, 'D2', 'K'),
    project('L', 'C1', 'D1'),
    project('L1', null, 'D2', 'L'),
  ],
  // 2025: 20 million issued, 11 of it to key areas; 5 planned, 2 of them allocated to one.
  'bond-batches': [...tables['bond-batches'], ['BD0', '上年第1批', 2024, '新增', '已发行', '2024-05-10', 3000]],
  'bond-allocations': [
    header['bond-allocations'],
    ['BD1', 'P1', 600],
    ['BD1', 'K', 400],
    ['BD2', 'P3', 300],
    ['BD2', 'P6', 700],
    ['BD3', 'P1', 200],
    ['BD4', 'P1', 5000],
    ['BD0', 'P5', 3000],
  ],
} satisfies Partial<Record<keyof typeof header, SheetRows>>

export const bondCity = (given: Partial<Record<keyof typeof header, SheetRows>> = {}): Promise<SmallCity> =>
  smallCity({ ...registry, ...given })

import type { Unit, UnitType } from '@pianqu/shared/units/unit.schema.ts'
import { districtSeats } from './land/district-seats.ts'

const departments = [
  '市财政局',
  '市交通运输局',
  '市发展改革委',
  '市规划和自然资源局',
  '市住房城乡建设局',
  '市教育局',
  '市卫生健康委',
  '市经济和信息化局',
  '市科技局',
  '市商务局',
  '市文化广电旅游局',
  '市生态环境局',
  '市水务局',
  '市农业农村局',
  '市城市管理局',
  '市林业园林局',
  '市人力资源社会保障局',
  '市民政局',
  '市应急管理局',
  '市国资委',
  '市地方金融管理局',
  '市数据局',
]

const enterprises = [
  '岚川城建集团',
  '岚川轨道集团',
  '岚川产投集团',
  '岚川交投集团',
  '岚川水务环境集团',
  '岚川文旅集团',
  '岚川能源集团',
]

const numbered = (letter: string, names: readonly string[], type: UnitType, firstOrder: number): Unit[] =>
  names.map((name, index) => ({
    code: `${letter}${String(index + 1).padStart(2, '0')}`,
    name,
    type,
    sortOrder: firstOrder + index,
  }))

/** Districts first, as the tables of the task force list them. */
export function cityUnits(): Unit[] {
  return [
    ...numbered(
      'D',
      districtSeats.map(({ name }) => name),
      'district',
      101,
    ),
    ...numbered('B', departments, 'department', 201),
    ...numbered('S', enterprises, 'soe', 301),
    ...numbered('T', ['市重点片区工作专班'], 'taskforce', 401),
  ]
}

import type { AgendaGround } from './agenda.ts'

/** Nothing to meet about: each test says what there is. */
export const quiet: AgendaGround = {
  heldOn: '2025-10-20',
  asOf: '2025-09-30',
  lightRule: '差值法',
  directives: [],
  areas: [],
  projects: [],
  blockers: [],
  indicators: [],
  groups: [],
}

export const project = (code: string, change: Partial<AgendaGround['projects'][number]> = {}) => ({
  code,
  name: `${code}项目`,
  light: 'red' as const,
  behindPoints: 40,
  behindDisplay: '40.00',
  districtCode: 'D1',
  districtName: '甲区',
  isPackage: false,
  ...change,
})

export const directive = (number: string, change: Partial<AgendaGround['directives'][number]> = {}) => ({
  id: `id-${number}`,
  number,
  text: '完成管线迁改',
  leadUnitName: '市交通运输局',
  dueOn: '2025-10-10' as const,
  meeting: '2025年8月调度会',
  ...change,
})

import { lightWord } from '../lights/light-words.ts'
import type { ProjectRow } from './project-row.schema.ts'

/** Why a project has no comparison with its schedule. */
export function noScheduleReason({
  planYuan,
  missing,
  light,
}: Pick<ProjectRow, 'planYuan' | 'missing' | 'light'>): string {
  if (planYuan === null) return '没有年度计划'
  if (planYuan === 0) return '年度计划为 0'
  if (light === 'grey' || light === 'pending') return lightWord(light)
  return missing ?? '不适用'
}

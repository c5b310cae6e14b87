import type { ProjectRow } from '@pianqu/shared/boards/project-row.schema.ts'

/** Why a project has no comparison with its schedule. */
export function noScheduleReason({ planYuan, ytdYuan }: Pick<ProjectRow, 'planYuan' | 'ytdYuan'>): string {
  if (planYuan === null) return '没有年度计划'
  if (planYuan === 0) return '年度计划为 0'
  return ytdYuan === null ? '未报' : '不适用'
}

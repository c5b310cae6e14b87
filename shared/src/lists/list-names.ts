/** The lists whose view a person can keep, with what they are called. */
export const listNames = {
  projects: '项目',
  areas: '片区',
  rankings: '考核排名',
  board: '月报看板',
  trail: '操作记录',
  imports: '导入记录',
  snapshots: '快照',
} as const
export type ListName = keyof typeof listNames

export const lineFilters = ['all', 'needed', 'flagged', 'changed', 'unchanged'] as const
export type LineFilter = (typeof lineFilters)[number]

export const lineFilterNames: Record<LineFilter, string> = {
  all: '全部',
  needed: '需填',
  flagged: '异常',
  changed: '已改',
  unchanged: '无变化',
}

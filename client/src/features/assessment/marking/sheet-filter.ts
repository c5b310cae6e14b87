/** Which targets of the sheet are in sight. */
export const sheetFilters = ['all', 'blank', 'reason'] as const
export type SheetFilter = (typeof sheetFilters)[number]
export const sheetFilterNames: Record<SheetFilter, string> = { all: '全部', blank: '未评', reason: '需说明' }

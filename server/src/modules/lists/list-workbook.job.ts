import type { ListWorkbook } from '@pianqu/shared/workbook/list-sheet.ts'
import { job } from '../../work/job.ts'
import { writeList } from '../../workbook/write-list.ts'

/** Writes the workbook of a list whose rows are known already. */
export const listWorkbookJob = job('lists/workbook', (list: ListWorkbook) => writeList(list))

import { type ContentField, contentFieldNames, contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import { contentText } from '../../../parts/content-text.ts'
import { isChangedLine } from '../line/line-filter.ts'
import type { ShownLine } from '../line/shown-line.ts'

export interface Difference {
  readonly projectCode: string
  readonly projectName: string
  readonly field: ContentField
  readonly fieldName: string
  readonly before: string
  readonly after: string
}

/** What the report says otherwise than last month, cell by cell: all there is to look at before handing it in. */
export function differencesOf(lines: readonly ShownLine[]): Difference[] {
  return lines.filter(isChangedLine).flatMap(({ projectCode, projectName, content, previous }) =>
    contentFields
      .filter((field) => content[field] !== (previous?.[field] ?? null))
      .map((field) => ({
        projectCode,
        projectName,
        field,
        fieldName: contentFieldNames[field],
        before: previous ? contentText(field, previous[field]) : '（上月未报）',
        after: contentText(field, content[field]),
      })),
  )
}

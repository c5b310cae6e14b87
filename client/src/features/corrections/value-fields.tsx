import type { CorrectionForm } from '@pianqu/shared/corrections/correction.contract.ts'
import { fieldUnit, readTyped, typedText } from '@pianqu/shared/corrections/correction-value.ts'
import { fieldText } from '@pianqu/shared/importing/field-words.ts'
import { type ContentField, contentFieldNames, contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { TextEntry } from '../../ui/form/entries.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Note } from '../../ui/words/note.tsx'

type MonthBefore = CorrectionForm['months'][number]

/** A new value as it is typed. */
export interface ValueDraft {
  readonly field: ContentField
  readonly text: string
}

/** A month without a line begins with its amount: the other fields have nothing to stand on. */
const fieldsOf = ({ content }: MonthBefore): readonly ContentField[] => (content ? contentFields : ['investedYuan'])

const standing = (month: MonthBefore | undefined, field: ContentField) => month?.content?.[field] ?? null

const draftOf = (month: MonthBefore, field: ContentField): ValueDraft => ({
  field,
  text: typedText(field, standing(month, field)),
})

/** What stands now, to be written over; nothing before a month is chosen. */
export const firstDraft = (month: MonthBefore | undefined): ValueDraft | undefined =>
  month && draftOf(month, 'investedYuan')

/** What is wrong with the new value. */
export function valueFault({ field, text }: ValueDraft, month: MonthBefore | undefined): string | null {
  const typed = readTyped(field, text)
  if (!typed.ok) return typed.message
  return typed.value === standing(month, field) ? '与现在的数相同，不用更正' : null
}

const nameWithUnit = (field: ContentField, word: string): string => {
  const unit = fieldUnit(field)
  return unit === '文字' ? word : `${word}(${unit})`
}

interface ValueFieldsProps {
  readonly month: MonthBefore
  /** The month whose report the correction goes along with. */
  readonly reportMonth: Month
  readonly draft: ValueDraft
  readonly onDraft: (draft: ValueDraft) => void
}

/** The field, what stands now, what it is to be, and why. */
export function ValueFields({ month, reportMonth, draft, onDraft }: ValueFieldsProps) {
  const { field, text } = draft
  const isTouched = text !== draftOf(month, field).text
  return (
    <>
      <Select
        label="字段"
        name="field"
        value={field}
        options={fieldsOf(month).map((each) => ({ value: each, label: contentFieldNames[each] }))}
        onChange={(next) => {
          const chosen = fieldsOf(month).find((each) => each === next)
          if (chosen) onDraft(draftOf(month, chosen))
        }}
      />
      <Note>
        {monthText(month.month)}现在的数：<strong>{fieldText(field, standing(month, field))}</strong>
        {!month.content && '（当月没有月报，先更正本月完成投资）'}
      </Note>
      <TextField
        label={nameWithUnit(field, '更正为')}
        name="newValue"
        value={text}
        onChange={(next) => onDraft({ field, text: next })}
        error={isTouched ? (valueFault(draft, month) ?? undefined) : undefined}
      />
      <TextEntry label="更正原因" name="reason" hint="如：9月重复计列一笔设备款，凭证附后" />
      <Note>将附在{monthText(reportMonth)}月报中，由市级专班审批，本人不能审批。</Note>
    </>
  )
}

import type { CorrectionForm } from '@pianqu/shared/corrections/correction.contract.ts'
import { fieldUnit, readTyped, typedText } from '@pianqu/shared/corrections/correction-value.ts'
import { fieldText } from '@pianqu/shared/importing/field-words.ts'
import { type ContentField, contentFieldNames, contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { Note } from '../../ui/words/note.tsx'
import styles from './corrections.module.css'
import { usePropose } from './corrections.queries.ts'

type Months = CorrectionForm['months']

interface ProposeFormProps {
  readonly report: NonNullable<CorrectionForm['report']>
  readonly projectCode: string
  readonly month: Months[number]
  readonly onClose: () => void
}

/** A month without a line begins with its amount: the other fields have nothing to stand on. */
const fieldsOf = ({ content }: Months[number]): readonly ContentField[] => (content ? contentFields : ['investedYuan'])

const nameWithUnit = (field: ContentField, word: string): string => {
  const unit = fieldUnit(field)
  return unit === '文字' ? word : `${word}(${unit})`
}

/** What is wrong with the new value; nothing while it is untouched. */
function faultOf(field: ContentField, text: string, old: string | number | null): string | null {
  const typed = readTyped(field, text)
  if (!typed.ok) return typed.message
  return typed.value === old ? '与现在的数相同，不用更正' : null
}

/** The field, what stands now, what it is to be, and why. */
export function ProposeForm({ report, projectCode, month, onClose }: ProposeFormProps) {
  const [field, setField] = useState<ContentField>('investedYuan')
  const old = month.content?.[field] ?? null
  const [text, setText] = useState(typedText(field, old))
  const [reason, setReason] = useState('')
  const propose = usePropose(report.id)
  const toast = useToast()
  const typed = readTyped(field, text)
  const fault = faultOf(field, text, old)
  const isTouched = text !== typedText(field, old)
  const choose = (next: string) => {
    const chosen = fieldsOf(month).find((each) => each === next)
    if (!chosen) return
    setField(chosen)
    setText(typedText(chosen, month.content?.[chosen] ?? null))
  }
  const send = () => {
    if (!typed.ok) return
    const body = { projectCode, month: month.month, field, newValue: typed.value, reason: reason.trim() }
    propose.mutate(body, {
      onSuccess: () => {
        toast('已提出更正', '市级专班批准后生效；在「更正」中可以看到进展。')
        onClose()
      },
    })
  }
  return (
    <>
      <Select
        label="字段"
        value={field}
        options={fieldsOf(month).map((each) => ({ value: each, label: contentFieldNames[each] }))}
        onChange={choose}
      />
      <Note>
        {monthText(month.month)}现在的数：<strong>{fieldText(field, old)}</strong>
        {!month.content && '（当月没有月报，先更正本月完成投资）'}
      </Note>
      <TextField
        label={nameWithUnit(field, '更正为')}
        name="newValue"
        value={text}
        onChange={setText}
        error={isTouched && fault ? fault : undefined}
        autoComplete="off"
      />
      <TextField
        label="更正原因"
        name="reason"
        value={reason}
        onChange={setReason}
        isRequired
        hint="如：9月重复计列一笔设备款，凭证附后"
        autoComplete="off"
      />
      <Note>将附在{monthText(report.month)}月报中，由市级专班审批，本人不能审批。</Note>
      {propose.error && <ProblemNotice problem={problemOf(propose.error)} />}
      <Row justify="end" className={styles['end']}>
        <Button onClick={onClose}>取消</Button>
        <Button
          variant="primary"
          onClick={send}
          isBusy={propose.isPending}
          disabled={fault !== null || reason.trim().length < 2}
        >
          提出更正
        </Button>
      </Row>
    </>
  )
}

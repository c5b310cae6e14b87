import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../api/api-problem.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/form/field.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import styles from './adjustments.module.css'
import { boardQuery, useExempt } from './adjustments.queries.ts'

/** Leaves an area out of the judgement of a year. */
export function ExemptDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: board } = useQuery(boardQuery)
  const [areaCode, setAreaCode] = useState<string | null>(null)
  const [year, setYear] = useState(String(Number((board?.today ?? '2000').slice(0, 4)) - 1))
  const [reason, setReason] = useState('')
  const [documentNumber, setDocumentNumber] = useState('')
  const exempt = useExempt()
  const toast = useToast()
  const isReady = areaCode !== null && /^20\d\d$/.test(year.trim()) && reason.trim().length >= 2
  const confirm = () => {
    if (!areaCode) return
    exempt.mutate(
      { areaCode, year: Number(year), reason: reason.trim(), documentNumber: documentNumber.trim() || null },
      {
        onSuccess: ({ name }) => {
          toast('已登记免于评价', `${name}${year}年`)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="登记免于评价"
      description="这个片区当年不参与比较，不作判断；连续年数在这一年断开。"
      actions={
        <Button variant="primary" onClick={confirm} isBusy={exempt.isPending} disabled={!isReady}>
          登记
        </Button>
      }
    >
      <div className={styles['form']}>
        <Picker
          label="片区"
          value={areaCode}
          options={(board?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setAreaCode}
          placeholder="输入名称查找"
        />
        <TextField label="年度" name="year" value={year} onChange={setYear} autoComplete="off" />
        <TextField label="理由" name="reason" value={reason} onChange={setReason} autoComplete="off" />
        <TextField
          label="文号（可不填）"
          name="documentNumber"
          value={documentNumber}
          onChange={setDocumentNumber}
          autoComplete="off"
        />
      </div>
      {exempt.error && <ProblemNotice problem={problemOf(exempt.error)} />}
    </Dialog>
  )
}

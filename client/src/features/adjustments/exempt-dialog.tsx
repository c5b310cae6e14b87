import { addExemption } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { FormDialog } from '../../parts/form/form-dialog.tsx'
import { NumberEntry, PickEntry, TextEntry } from '../../ui/form/entries.tsx'
import { boardQuery, useExempt } from './adjustments.queries.ts'

/** Leaves an area out of the judgement of a year. */
export function ExemptDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: board } = useQuery(boardQuery)
  return (
    <FormDialog
      title="登记免于评价"
      description="这个片区当年不参与比较，不作判断；连续年数在这一年断开。"
      endpoint={addExemption}
      command={useExempt()}
      verb="登记"
      done={({ name, year }) => ['已登记免于评价', `${name}${year}年`]}
      onClose={onClose}
    >
      <PickEntry
        label="片区"
        name="areaCode"
        options={(board?.areas ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        placeholder="输入名称查找"
      />
      <NumberEntry label="年度" name="year" hint="四位数的年份，如 2024" />
      <TextEntry label="理由" name="reason" />
      <TextEntry label="文号（可不填）" name="documentNumber" />
    </FormDialog>
  )
}

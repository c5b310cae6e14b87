import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { useSession } from '../../../session/actor.tsx'
import { Check } from '../../../ui/form/check.tsx'
import { TextField } from '../../../ui/form/field.tsx'
import styles from '../dispatch.module.css'

/** Who stands for a report, besides who fills it in. */
export interface Signed {
  readonly checkedBy: string
  readonly signedBy: string
}

/** As the report names them so far. */
export const signersOf = ({ checkedBy, signedBy }: Pick<Report, 'checkedBy' | 'signedBy'>): Signed => ({
  checkedBy: checkedBy ?? '',
  signedBy: signedBy ?? '',
})

interface SignersProps {
  readonly value: Signed
  readonly onChange: (value: Signed) => void
}

/** 填报, 复核 and 签发 of a report. */
export function Signers({ value, onChange }: SignersProps) {
  const { actor } = useSession()
  const { checkedBy, signedBy } = value
  return (
    <div className={styles['signers']}>
      <p>
        填报人 <strong>{actor.name}</strong>
      </p>
      <TextField
        label="复核人"
        name="checkedBy"
        value={checkedBy}
        onChange={(next) => onChange({ signedBy, checkedBy: next })}
      />
      <TextField
        label="签发人"
        name="signedBy"
        value={signedBy}
        onChange={(next) => onChange({ checkedBy, signedBy: next })}
      />
    </div>
  )
}

interface ConfirmationProps {
  readonly isRead: boolean
  readonly onChange: (isRead: boolean) => void
}

/** The tick that says that somebody looked. */
export function Confirmation({ isRead, onChange }: ConfirmationProps) {
  return (
    <Check isChecked={isRead} onChange={onChange}>
      <strong>已核对</strong>
    </Check>
  )
}

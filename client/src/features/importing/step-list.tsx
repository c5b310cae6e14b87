import styles from './step-list.module.css'

export const importSteps = ['kind', 'file', 'columns', 'preview', 'result'] as const
export type ImportStep = (typeof importSteps)[number]

const stepNames: Record<ImportStep, string> = {
  kind: '选表',
  file: '选文件',
  columns: '对应列',
  preview: '看差异',
  result: '写入',
}

/** Where in the four steps one is. */
export function StepList({ current }: { readonly current: ImportStep }) {
  const at = importSteps.indexOf(current)
  return (
    <ol className={styles['steps']} aria-label="导入步骤">
      {importSteps.map((step, index) => (
        <li
          key={step}
          className={styles['step']}
          data-state={index < at ? 'done' : index === at ? 'here' : 'ahead'}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={styles['number']}>{index + 1}</span>
          {stepNames[step]}
          {index < at && <span className="visually-hidden">，已完成</span>}
        </li>
      ))}
    </ol>
  )
}

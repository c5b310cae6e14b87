import styles from './field.module.css'

/** How a field looks that the design system does not have, because it takes its own keys or keeps its own focus. */
export const fieldClass = { field: styles['field'], label: styles['label'], input: styles['input'] } as const

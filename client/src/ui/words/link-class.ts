import styles from './words.module.css'

/** How a link looks that stands alone: high enough for a finger. */
export const linkClass = styles['link'] ?? ''

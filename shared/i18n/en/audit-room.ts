/** The Audits room: pictures of an agency, what changed between them, findings. */
export const auditRoom = {
  title: 'Audits',
  lead: 'Who has access to what, what changed since last time, and what deserves attention.',
  offline: 'An audit looks into an agency',
  'offline-means':
    'Connect yours, or try it with the practice agency. Looking changes nothing in GoHighLevel.',
} as const;

/** Permission templates: those that come with the app, and the screen that makes and keeps them. */
export const templates = {
  'starter-full-user': 'Full user',
  'starter-front-desk': 'Front desk',
  'starter-sales': 'Sales',
  'starter-sales-own': 'Sales, own clients only',
  'starter-marketing': 'Marketing',
  'starter-billing': 'Payments and invoices',
  'starter-read-only': 'View only',
  'starter-no-access': 'No access',

  'about-full-user':
    'Everything in their sub-accounts, except who may sign in and what belongs to the agency.',
  'about-front-desk': 'Contacts, conversations, calls, appointments and asking for reviews.',
  'about-sales': 'What the front desk has, and opportunities, bulk actions and invoices.',
  'about-sales-own': 'The same as sales, limited to what is assigned to them.',
  'about-marketing': 'Campaigns, automation, funnels, websites, social media, reviews and ad reports.',
  'about-billing': 'Invoices, payments, refunds and their exports, and the contacts they belong to.',
  'about-read-only': 'Sees dashboards, reports, campaigns and workflows, and changes nothing.',
  'about-no-access':
    'Switches everything off, for somebody who should stay on the list without reaching anything.',

  'file-of-several': 'Permission templates',
} as const;

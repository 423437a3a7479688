/** Texts that Trin writes on an issue: the headings of comments, and what customers are told on the way. */
export const comment = {
  da: {
    'casework.comment-with': 'Kontakt hos leverandøren',
    'casework.comment-sent-back': 'Sendt retur',
    'casework.comment-reopened': 'Genåbnet',
    'casework.comment-vendor-asked': 'Spørgsmål til leverandøren',
    'casework.comment-vendor-answered': 'Svar fra leverandøren',
    'casework.comment-no-vendor-contact': 'Ingen leverandørkontakt',
    'casework.comment-verdict-given': 'Vurdering',
    'casework.comment-verdict-agreed': 'Enig i vurderingen',
    'casework.comment-verdict-disputed': 'Uenig i vurderingen',
    'casework.comment-triaged': 'Visitering',
    'casework.change-summary': 'Ændringsønske: {summary}',
    'casework.told-technicians':
      'Vi undersøger din henvendelse nærmere sammen med vores teknikere. Det er stadig supportcentret, der svarer dig.',
    'casework.told-specialists':
      'Vi har sendt dit spørgsmål til vores fagspecialister. Svaret kommer fra supportcentret.',

    'comment.on-behalf': 'Skrevet i Trin af',
    'comment.tried': 'Hvad er prøvet?',
    'comment.asked': 'Hvad ønskes afklaret?',
    'comment.reason': 'Begrundelse',
    'comment.answer-upwards': 'Svar',
    'comment.taken-back': 'Taget tilbage',
  },
  en: {
    'casework.comment-with': 'Contact at the vendor',
    'casework.comment-sent-back': 'Sent back',
    'casework.comment-reopened': 'Reopened',
    'casework.comment-vendor-asked': 'Question to the vendor',
    'casework.comment-vendor-answered': 'Answer from the vendor',
    'casework.comment-no-vendor-contact': 'No vendor contact',
    'casework.comment-verdict-given': 'Verdict',
    'casework.comment-verdict-agreed': 'Agrees with the verdict',
    'casework.comment-verdict-disputed': 'Disagrees with the verdict',
    'casework.comment-triaged': 'Triage',
    'casework.change-summary': 'Change request: {summary}',
    'casework.told-technicians':
      'We are looking further into your request with our technicians. The support centre will still be the one to answer you.',
    'casework.told-specialists':
      'We have sent your question to our specialists. The answer will come from the support centre.',

    'comment.on-behalf': 'Written in Trin by',
    'comment.tried': 'What was tried?',
    'comment.asked': 'What is asked?',
    'comment.reason': 'Reason',
    'comment.answer-upwards': 'Answer',
    'comment.taken-back': 'Taken back',
  },
} as const;

// Owns the warning that stands under everything counted or drawn from the dataset.

export const selectionWarning =
  'What is known of secret talks over-represents those that failed, those that were exposed, and states with open archives. These figures count what is coded here; they are not rates of the world.';

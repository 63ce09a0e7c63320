package dev.whence.safety;

/** The kinds of secret that people paste by mistake, told apart so that a person can be warned. */
public enum SecretKind {
  DISCORD_TOKEN,
  DISCORD_WEBHOOK,
  TELEGRAM_TOKEN,
  GITHUB_TOKEN,
  GITLAB_TOKEN,
  AWS_KEY,
  GOOGLE_KEY,
  ALIYUN_KEY,
  SLACK_TOKEN,
  STRIPE_KEY,
  OPENAI_KEY,
  ANTHROPIC_KEY,
  HUGGING_FACE_TOKEN,
  NPM_TOKEN,
  PYPI_TOKEN,
  SENDGRID_KEY,
  DIGITALOCEAN_TOKEN,
  VAULT_TOKEN,
  AZURE_KEY,
  JSON_WEB_TOKEN,
  PRIVATE_KEY,
  AUTHORIZATION,
  PASSWORD
}

//! How a program that uses the client is tested: with values, not with JSON.

use zendesk_audits::mock::MockService;
use zendesk_audits::models::{ErrorEnvelope, TicketAudit, TicketAuditResponse, TicketAuditsResponseNoneCursor};
use zendesk_audits::reqwest::StatusCode;
use zendesk_audits::{Client, Error};

/// The program under test: who made the first update of a ticket.
async fn first_author(client: &Client, ticket_id: i64) -> Result<Option<i64>, Error> {
    let mut audits = client.ticket_audits().list_audits_for_ticket(ticket_id).stream();
    Ok(audits.try_next().await?.map(|audit| audit.author_id))
}

fn audit(id: i64, author_id: i64) -> TicketAudit {
    let created_at = "2026-03-05T22:01:37Z".parse().unwrap();
    TicketAudit::new(author_id, created_at, Vec::new(), id, 123)
}

#[tokio::test]
async fn answers_are_values() {
    let service = MockService::start().await;
    let client = Client::builder().base_url(service.url()).build().unwrap();
    let audits = client.ticket_audits();

    let page = TicketAuditsResponseNoneCursor::new(vec![audit(1, 7), audit(2, 8)]);
    service
        .when(audits.list_audits_for_ticket(123).send())
        .respond_with(&page)
        .await
        .unwrap();
    let empty = TicketAuditsResponseNoneCursor::new(Vec::new());
    service
        .when(audits.list_audits_for_ticket(124).send())
        .respond_with(&empty)
        .await
        .unwrap();
    assert_eq!(first_author(&client, 123).await.unwrap(), Some(7));
    assert_eq!(first_author(&client, 124).await.unwrap(), None);

    let shown = TicketAuditResponse::new(audit(456, 7));
    service
        .when(audits.show_ticket_audit(123, 456).send())
        .respond_with(&shown)
        .await
        .unwrap();
    assert_eq!(
        audits.show_ticket_audit(123, 456).send().await.unwrap().audit,
        audit(456, 7)
    );
}

#[tokio::test]
async fn errors_are_values() {
    let service = MockService::start().await;
    let client = Client::builder().base_url(service.url()).build().unwrap();
    let mut refusal = ErrorEnvelope::default();
    refusal.description = Some("You may not see it.".to_owned());
    let list = client.ticket_audits().list_audits_for_ticket(123).send();
    service
        .when(list)
        .respond_with_error(StatusCode::FORBIDDEN, &refusal)
        .await
        .unwrap();
    let error = first_author(&client, 123).await.unwrap_err();
    assert_eq!(error.api().unwrap().decoded(), Some(&refusal));
}

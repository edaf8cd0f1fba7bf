package city.plaza.web.staff.queue;

import static org.assertj.core.api.Assertions.assertThat;

import city.plaza.catalog.ServiceCode;
import city.plaza.request.RequestNumber;
import city.plaza.request.RequestStatus;
import city.plaza.request.queue.QueueFilter;
import city.plaza.request.queue.QueueSort;
import city.plaza.request.queue.WorkList;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueueUrlStateTests {

    @Test
    void aBookmarkLeadsToTheSameQueue() {
        var address = QueueUrlState.of(QueryParameters.empty())
                .at(WorkList.DUE_SOON)
                .withText("Oak St & 3rd")
                .withStatuses(Set.of(RequestStatus.ASSIGNED, RequestStatus.IN_PROGRESS))
                .withServices(Set.of(new ServiceCode("pothole")))
                .withDepartments(Set.of("parks"))
                .sortedBy(QueueSort.UPDATED)
                .withMap(false)
                .opening(new RequestNumber("2026-000123"));

        assertThat(QueueUrlState.of(
                        QueryParameters.fromString(address.parameters().getQueryString())))
                .isEqualTo(address);
    }

    @Test
    void anAddressThatNobodyCanHaveMeantShowsTheUsualQueue() {
        var address = QueueUrlState.of(QueryParameters.fromString(
                "list=everything&status=GONE&service=%20%27--&sort=sideways&request=12&map=maybe&q=%20"));

        assertThat(address).isEqualTo(QueueUrlState.of(QueryParameters.empty()));
        assertThat(address.shown()).isEqualTo(WorkList.DEPARTMENT);
        assertThat(address.filter()).isEqualTo(QueueFilter.open());
    }

    @Test
    void aStatusNarrowsWithinTheList() {
        var mine = QueueUrlState.of(QueryParameters.fromString("list=mine&status=in-progress"));

        assertThat(mine.filter().assignee()).isEqualTo(QueueFilter.Assignee.ME);
        assertThat(mine.filter().statuses()).containsExactly(RequestStatus.IN_PROGRESS);
    }

    @Test
    void anotherListForgetsWhatNarrowedTheOneBefore() {
        var address = QueueUrlState.of(QueryParameters.fromString("list=mine&q=oak&sort=newest&request=2026-000001"));

        assertThat(address.at(WorkList.OVERDUE))
                .isEqualTo(QueueUrlState.of(QueryParameters.fromString("list=overdue&sort=newest")));
    }
}

package city.plaza.notification.rules;

import city.plaza.outlook.RequestOutlook;
import city.plaza.request.StepKind;
import city.plaza.request.correspondence.Correspondence;
import org.springframework.stereotype.Component;

/** Adds to the first e-mail who will work on the request and by when. */
@Component
class ExpectedFirstAnswer {

    private final RequestOutlook outlook;

    ExpectedFirstAnswer(RequestOutlook outlook) {
        this.outlook = outlook;
    }

    Correspondence of(Correspondence about) {
        if (about.step().kind() != StepKind.SUBMITTED) {
            return about;
        }
        var expected = outlook.whenSubmitted(about.request());
        return expected == about.request()
                ? about
                : new Correspondence(
                        expected,
                        about.step().withDepartment(expected.state().department()),
                        about.first(),
                        about.contact());
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHub} from "../../src/interfaces/IHub.sol";
import {Account} from "../../src/types/Account.sol";
import {Contribution} from "../../src/types/Contribution.sol";
import {ContributionStatus, TaskStatus} from "../../src/types/Enums.sol";
import {Task} from "../../src/types/Task.sol";
import {Assertions} from "../support/Assertions.sol";
import {Phase, Story, Terms, Voice} from "./Ghosts.sol";
import {Life, NativeLife} from "./Life.sol";
import {Rules} from "./Rules.sol";

/// @notice What holds at every moment of every history, on all roads at once.
/// @dev Every action fails the history when it does not succeed, and every refusal that the rules demand is demanded there.
contract InvariantsTest is Assertions {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Life internal life;
    IHub internal hub;

    function setUp() public {
        life = _begin();
        (address h,) = life.theHub();
        hub = IHub(h);
    }

    function _begin() internal virtual returns (Life) {
        return new Life();
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(life);
    }

    /// @dev Actions that others wait for come several times.
    function _actions() private view returns (bytes4[] memory) {
        bytes4[38] memory s = [
            life.makeDeal.selector,
            life.makeDeal.selector,
            life.makeBoostDeal.selector,
            life.revoke.selector,
            life.sell.selector,
            life.changePolicy.selector,
            life.initialize.selector,
            life.contribute.selector,
            life.contribute.selector,
            life.contribute.selector,
            life.contribute.selector,
            life.reveal.selector,
            life.reveal.selector,
            life.reveal.selector,
            life.finalize.selector,
            life.finalize.selector,
            life.reopen.selector,
            life.contributeAndFinalize.selector,
            life.claim.selector,
            life.pushResult.selector,
            life.claimBoost.selector,
            life.setDelegate.selector,
            life.commit.selector,
            life.commit.selector,
            life.commit.selector,
            life.settle.selector,
            life.settle.selector,
            life.settle.selector,
            life.release.selector,
            life.deposit.selector,
            life.withdraw.selector,
            life.transfer.selector,
            life.recover.selector,
            life.trespass.selector,
            life.deceive.selector,
            life.setTeeBroker.selector,
            life.importScore.selector,
            life.pass.selector
        ];
        bytes4[] memory list = new bytes4[](s.length);
        for (uint256 i = 0; i < s.length; ++i) {
            list[i] = s[i];
        }
        return list;
    }

    function targetSelectors() external view returns (FuzzSelector[] memory targets) {
        targets = new FuzzSelector[](1);
        targets[0] = FuzzSelector(address(life), _actions());
    }

    // ------------------------------------------------------------------------------------------------ at every moment

    function invariant_all() public view {
        _holdingsAreTheLedger();
        _accountsAreAsTheRulesSay();
        _logsTellTheLedger();
        bytes32[] memory touched = life.lastTouched();
        for (uint256 i = 0; i < touched.length; ++i) {
            _taskIsPaidOrRefunded(touched[i]);
            _viewsTellTheStory(touched[i]);
        }
        (, uint256 count) = life.counts();
        for (uint256 i = count < 4 ? 0 : count - 4; i < count; ++i) {
            _orderIsServedAsSigned(life.digests(i));
        }
    }

    /// Rationale: what the hub holds is all stakes, all frozen amounts and the kitty, so that everybody could leave at once.
    function _holdingsAreTheLedger() internal view {
        uint256 free;
        uint256 frozen = hub.frozenOf(Rules.KITTY);
        address[] memory parties = life.allParties();
        for (uint256 i = 0; i < parties.length; ++i) {
            free += hub.balanceOf(parties[i]);
            frozen += hub.frozenOf(parties[i]);
        }
        equal(life.holdings(), free + frozen + life.surplus(), "holdings");
        equal(hub.balanceOf(address(hub)), frozen, "the pot");
        equal(hub.totalSupply(), free + frozen, "supply");
        equal(hub.frozenOf(address(hub)), 0, "the hub owes nothing");
        equal(hub.balanceOf(Rules.KITTY), 0, "the kitty is frozen");
    }

    /// Rationale: an account has what the rules gave it, of which exactly what its open obligations need is frozen; and its
    /// score is what its answers earned.
    function _accountsAreAsTheRulesSay() internal view {
        address[] memory parties = life.allParties();
        for (uint256 i = 0; i < parties.length; ++i) {
            address party = parties[i];
            Account memory account = hub.viewAccount(party);
            equal(account.locked, life.owes(party), "frozen is what is owed");
            equal(account.stake, life.wealth(party) - life.owes(party), "free");
            equal(hub.viewScore(party), life.scores(party), "score");
        }
        equal(hub.frozenOf(Rules.KITTY), life.kitty(), "kitty");
    }

    /// Rationale: whoever only reads the logs knows every balance and every score.
    function _logsTellTheLedger() internal view {
        address[] memory parties = life.allParties();
        for (uint256 i = 0; i < parties.length; ++i) {
            address party = parties[i];
            equal(hub.balanceOf(party), life.loggedFree(party), "logged balance");
            equal(hub.frozenOf(party), life.loggedFrozen(party), "logged frozen");
            equal(hub.viewScore(party), life.loggedScore(party), "logged score");
        }
        equal(hub.frozenOf(Rules.KITTY), life.loggedFrozen(Rules.KITTY), "logged kitty");
        equal(hub.balanceOf(address(hub)), life.loggedFree(address(hub)), "logged pot");
    }

    /// Rationale: a task is paid once or refunded once, never both; and nobody gets from it what nobody gave.
    function _taskIsPaidOrRefunded(bytes32 taskId) internal view {
        check(life.paid(taskId) + life.refunded(taskId) <= 1, "paid or refunded, once");
        equal(life.taken(taskId), life.given(taskId), "what it took it gave");
        (Story memory s,) = life.story(taskId);
        equal(life.paid(taskId), s.phase == Phase.COMPLETED ? 1 : 0, "paid when completed");
        equal(life.refunded(taskId), s.phase == Phase.FAILED ? 1 : 0, "refunded when failed");
    }

    /// Rationale: clients decide by the views, so these say what happened, whatever road the task took.
    function _viewsTellTheStory(bytes32 taskId) internal view {
        (Story memory s, Terms memory t) = life.story(taskId);
        Task memory task = hub.viewTask(taskId);
        check(task.status == _status(s.phase), "status");
        if (t.boost || s.phase == Phase.UNSET) return;
        (bool committed, bool settled, bool released) = hub.viewCommitment(taskId);
        check(committed == (s.batch != 0), "committed");
        check(settled == (committed && s.phase == Phase.COMPLETED), "settled");
        check(released == s.released, "released");
        if (committed && !settled) return;
        equal(task.contributors.length, s.voices.length, "contributors");
        for (uint256 i = 0; i < s.voices.length; ++i) {
            equal(task.contributors[i], s.voices[i].worker, "contributor");
        }
        if (s.phase == Phase.COMPLETED) equal(task.resultDigest, s.digest, "digest");
        if (s.revealDeadline != 0) equal(task.revealDeadline, s.revealDeadline, "reveal deadline");
    }

    /// Rationale: how much a voice weighs follows from the score that its worker had when it was given, and from nothing else.
    function _viewsTellTheVoices(bytes32 taskId) internal view {
        (Story memory s, Terms memory t) = life.story(taskId);
        if (t.boost || (s.batch != 0 && s.phase != Phase.COMPLETED)) return;
        for (uint256 i = 0; i < s.voices.length; ++i) {
            // A worker alone on the classic road is not weighed.
            _viewTellsTheVoice(taskId, s.voices[i], s.voices.length > 1 || s.batch != 0);
        }
    }

    function _viewTellsTheVoice(bytes32 taskId, Voice memory v, bool weighed) internal view {
        Contribution memory c = hub.viewContribution(taskId, v.worker);
        equal(c.resultHash, keccak256(abi.encode(taskId, v.digest)), "hash");
        equal(c.enclaveChallenge, v.enclave, "enclave");
        ContributionStatus expected = v.revealed
            ? ContributionStatus.PROVED
            : v.rejected ? ContributionStatus.REJECTED : ContributionStatus.CONTRIBUTED;
        check(c.status == expected, "contribution");
        if (weighed) equal(c.weight, Rules.share(v.weight), "weight");
    }

    function _status(Phase phase) private pure returns (TaskStatus) {
        if (phase == Phase.COMMITTED) return TaskStatus.REVEALING;
        return TaskStatus(uint8(phase) > uint8(Phase.COMMITTED) ? uint8(phase) - 1 : uint8(phase));
    }

    /// Rationale: nobody is served more than it signed for, and what is revoked is not served any more.
    function _orderIsServedAsSigned(bytes32 digest) internal view {
        uint256 volume = life.volumes(digest);
        check(life.served(digest) <= volume, "served more than signed");
        equal(hub.viewConsumed(digest), life.closed(digest) ? volume : life.served(digest), "consumed");
    }

    // ------------------------------------------------------------------------------------------------ at the end

    /// Rationale: however a history went, after the deadlines a stranger can bring every task to its end, and then nothing is
    /// frozen but the kitty, and everybody can take out all it has.
    function afterInvariant() public {
        (uint256 taskCount, uint256 digestCount) = life.counts();
        for (uint256 i = 0; i < taskCount; ++i) {
            _taskIsPaidOrRefunded(life.tasks(i));
            _viewsTellTheStory(life.tasks(i));
            _viewsTellTheVoices(life.tasks(i));
        }
        for (uint256 i = 0; i < digestCount; ++i) {
            _orderIsServedAsSigned(life.digests(i));
        }
        life.endAll(taskCount);
        invariant_all();
        for (uint256 i = 0; i < taskCount; ++i) {
            bytes32 taskId = life.tasks(i);
            equal(life.paid(taskId) + life.refunded(taskId), 1, "ended once");
            _viewsTellTheStory(taskId);
        }
        address[] memory parties = life.allParties();
        for (uint256 i = 0; i < parties.length; ++i) {
            equal(hub.frozenOf(parties[i]), 0, "nothing is frozen");
        }
        life.leaveAll();
        equal(life.holdings(), life.kitty() + life.surplus(), "what is left");
    }

    // ------------------------------------------------------------------------------------------------ it is a life

    /// @dev Actions do what they are called, often; otherwise the invariants would hold for nothing.
    function test_life_everythingHappens() public {
        bytes4[] memory actions = _actions();
        uint256 seed = 1;
        for (uint256 i = 0; i < 1200; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            // What is not possible now is undone, as in a random history.
            (bool ok, bytes memory answer) = address(life).call(abi.encodePacked(actions[seed % actions.length], seed));
            check(ok || keccak256(answer) == keccak256("FOUNDRY::ASSUME"), string(answer));
        }
        string[34] memory names = [
            "makeDeal",
            "makeBoostDeal",
            "revoke",
            "sell",
            "changePolicy",
            "pass",
            "initialize",
            "contribute",
            "reveal",
            "finalize",
            "reopen",
            "contributeAndFinalize",
            "claim",
            "pushResult",
            "claimBoost",
            "setDelegate",
            "commit",
            "commit refused",
            "settle",
            "settle refused",
            "settle by a stranger",
            "release",
            "deposit",
            "recover",
            "trespass",
            "setTeeBroker",
            "importScore",
            "importScore refused",
            "match refused",
            "commit refused for its enclaves",
            "contribute with a liar's enclave",
            "contribute alone with a liar's enclave",
            "push with a liar's enclave",
            "former broker refused"
        ];
        for (uint256 i = 0; i < names.length; ++i) {
            check(life.done(names[i]) >= 5, names[i]);
        }
        afterInvariant();
    }
}

/// @notice The same where the coin of the chain is RLC.
contract NativeInvariantsTest is InvariantsTest {
    function _begin() internal override returns (Life) {
        return new NativeLife();
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubSettlement} from "../src/interfaces/IHubSettlement.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Commitment, EnclaveProof} from "../src/types/Commitment.sol";
import {HubDomain} from "../src/types/EIP712Domain.sol";
import {ContributionStatus, TaskStatus} from "../src/types/Enums.sol";
import {SignedContribution, SignedContributionHash} from "../src/types/SignedContribution.sol";
import {Task} from "../src/types/Task.sol";
import {Case, Committees} from "./support/Committees.sol";
import {Orders} from "./support/Market.sol";
import {ContractAccount} from "./support/Peers.sol";
import {Vm} from "./support/Vm.sol";

/// @notice Fixing committees: what it does, and every attack on it.
contract CommitTest is Committees {
    uint256 private constant STAKE = 300_000_000;
    uint256 private constant N = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;

    function _refused(bytes memory got, bytes4 selector, string memory what) private pure {
        check(got.length >= 4 && bytes4(got) == selector, what);
    }

    function _stays(Case memory c, TaskStatus status) private view {
        check(hub.viewTask(c.taskId).status == status, "the task is as before");
        (bool committed,,) = hub.viewCommitment(c.taskId);
        check(!committed, "not committed");
        equal(hub.frozenOf(workers[0]), 0, "nothing frozen");
    }

    // ------------------------------------------------------------------------------------------------ effects

    function test_commit_fixesTheCommittee() public {
        Case memory c = _agreedCase(5, 3);
        vm.warp(START + 50);
        vm.recordLogs();
        Commitment[] memory list = new Commitment[](1);
        list[0] = c.commitment;
        vm.prank(scheduler);
        hub.commit(list);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        Vm.Log memory last = logs[logs.length - 1];
        equal(last.topics[1], keccak256(abi.encodePacked(c.hash)), "batch");
        equal(
            abi.decode(last.data, (bytes)), abi.encodePacked(c.taskId, c.consensus, uint8(3), c.members), "committees"
        );
        Task memory task = hub.viewTask(c.taskId);
        check(task.status == TaskStatus.REVEALING, "shown as revealing");
        equal(task.dealid, c.dealId, "deal");
        equal(task.revealDeadline, START + 50 + 2 * T, "reveal deadline");
        equal(task.finalDeadline, START + 10 * T, "final deadline");
        for (uint256 k = 0; k < 3; ++k) {
            equal(hub.frozenOf(workers[k]), STAKE, "frozen");
            equal(hub.balanceOf(workers[k]), 1000 * RLC_UNIT - STAKE, "free");
        }
        equal(hub.balanceOf(address(hub)), 3 * STAKE + APP_PRICE + POOL_PRICE + STAKE, "pot");
        equal(hub.viewCommittee(c.taskId), c.hash, "committee");
        equal(hub.viewBatch(keccak256(abi.encodePacked(c.hash))), 0, "no batch of several");
        (bool committed, bool settled, bool released) = hub.viewCommitment(c.taskId);
        check(committed && !settled && !released, "commitment");
        check(hub.viewContribution(c.taskId, workers[0]).status == ContributionStatus.UNSET, "in the log only");
    }

    /// Rationale: what is said once is meant as it was signed: nobody can be made to say what its neighbour says.
    function test_commit_hashesSaidOnce() public {
        bytes32[] memory answers = _agree(4);
        answers[3] = LIE;
        Case memory c = _case(_deal(3, 1), 0, answers);
        SignedContribution[] memory list = c.commitment.contributions;
        bytes32 lie = list[3].resultHash;
        list[1].resultHash = list[2].resultHash = list[3].resultHash = 0;
        equal(
            _commit(c),
            abi.encodeWithSelector(IHubSettlement.InvalidContribution.selector, c.taskId, workers[3]),
            "another said something else"
        );
        (list[3].resultHash, list[0].resultHash) = (lie, 0);
        equal(
            _commit(c),
            abi.encodeWithSelector(IHubSettlement.InvalidContribution.selector, c.taskId, workers[0]),
            "nobody before the first"
        );
        list[0].resultHash = c.consensus;
        equal(_commit(c), "", "committed");
        equal(hub.viewCommittee(c.taskId), c.hash, "as if everybody had said it");
        equal(_settle(c, HONEST), "", "and settled");
    }

    /// Rationale: who follows the logs of the classic road sees the task live on as on that road.
    function test_commit_logs() public {
        Case memory c = _agreedCase(5, 3);
        Commitment[] memory list = new Commitment[](1);
        list[0] = c.commitment;
        vm.recordLogs();
        vm.prank(scheduler);
        hub.commit(list);
        string memory line = string.concat(
            "Initialize Contribute Contribute Contribute Consensus ",
            "Transfer Lock(worker0) Transfer Lock(worker1) Transfer Lock(worker2) Committed"
        );
        equalText(_logged(), line, "logs");
        c = _case(_deal(1, 1), 0, _agree(1));
        hub.initialize(c.dealId, 0);
        list[0] = c.commitment;
        vm.recordLogs();
        vm.prank(scheduler);
        hub.commit(list);
        equalText(_logged(), "Contribute Consensus Committed", "trust 1, initialized before");
        equal(hub.frozenOf(workers[0]), STAKE, "nothing more is frozen at trust 1");
    }

    /// Rationale: many tasks of few workers move each worker's money once.
    function test_commit_aBatchLocksOnce() public {
        bytes32 dealId = _deal(5, 3);
        Case[] memory cases = new Case[](3);
        for (uint256 i = 0; i < 3; ++i) {
            cases[i] = _case(dealId, i, _agree(3));
        }
        Commitment[] memory list = new Commitment[](3);
        for (uint256 i = 0; i < 3; ++i) {
            list[i] = cases[i].commitment;
        }
        vm.recordLogs();
        vm.prank(scheduler);
        hub.commit(list);
        string memory one = "Initialize Contribute Contribute Contribute Consensus ";
        string memory line = string.concat(
            one, one, one, "Transfer Lock(worker0) Transfer Lock(worker1) Transfer Lock(worker2) Committed"
        );
        equalText(_logged(), line, "logs");
        equal(hub.frozenOf(workers[0]), 3 * STAKE, "frozen");
    }

    function test_commit_byTheDelegate() public {
        Case memory c = _agreedCase(5, 3);
        Commitment[] memory list = new Commitment[](1);
        list[0] = c.commitment;
        _refused(_commitAs(stranger, list), IHubErrors.CallerIsNotTheScheduler.selector, "nobody else");
        vm.prank(scheduler);
        hub.setDelegate(stranger);
        equal(hub.viewDelegate(scheduler), stranger, "delegate");
        equal(_commitAs(stranger, list), "", "the delegate");
        vm.prank(scheduler);
        hub.setDelegate(address(0));
        list[0] = _agreedCase(5, 3).commitment;
        _refused(_commitAs(stranger, list), IHubErrors.CallerIsNotTheScheduler.selector, "no more");
    }

    // ------------------------------------------------------------------------------------------------ once

    /// Rationale: with a second committee a pool could drop those who have shown what they know.
    function test_commit_twice_isRefused() public {
        bytes32 dealId = _deal(5, 1);
        Case memory c = _case(dealId, 0, _agree(3));
        _commit(c);
        bytes memory refusal = _commit(_caseFrom(dealId, 0, _agree(3), 3));
        bytes memory want =
            abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, c.taskId, TaskStatus.COMMITTED);
        equal(refusal, want, "committed");
        _settle(c, HONEST);
        _refused(_commit(c), IHubErrors.UnexpectedTaskStatus.selector, "settled");
    }

    function test_commit_twiceInOneBatch_isRefused() public {
        bytes32 dealId = _deal(5, 1);
        Case[] memory cases = new Case[](2);
        cases[0] = _case(dealId, 0, _agree(3));
        cases[1] = _caseFrom(dealId, 0, _agree(3), 3);
        _refused(_commitAll(cases), IHubErrors.UnexpectedTaskStatus.selector, "second");
        equal(_settle(cases[0], HONEST), "", "the first one counts");
        equal(hub.frozenOf(workers[3]), 0, "the second froze nothing");
    }

    /// Rationale: on a committed task the classic calls could add voices, take stakes back or end it without its committee.
    function test_commit_classicCallsRefuseTheTask() public {
        Case memory c = _agreedCase(5, 3);
        _commit(c);
        bytes memory error_ =
            abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, c.taskId, TaskStatus.COMMITTED);
        vm.expectRevert(error_);
        hub.initialize(c.dealId, 0);
        bytes memory authorization = _authorize(schedulerKey, workers[4], c.taskId, address(0));
        vm.expectRevert(error_);
        vm.prank(workers[4]);
        hub.contribute(c.taskId, bytes32(uint256(1)), bytes32(uint256(2)), address(0), "", authorization);
        vm.expectRevert(error_);
        vm.prank(workers[0]);
        hub.reveal(c.taskId, HONEST);
        vm.expectRevert(error_);
        vm.prank(workers[4]);
        hub.contributeAndFinalize(c.taskId, HONEST, "", "", address(0), "", authorization);
        vm.warp(START + 2 * T);
        vm.startPrank(scheduler);
        vm.expectRevert(error_);
        hub.reopen(c.taskId);
        vm.expectRevert(error_);
        hub.finalize(c.taskId, "", "");
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineNotReached.selector, START + 10 * T, START + 2 * T));
        hub.claim(c.taskId);
    }

    /// Rationale: who staked on the classic road is not pushed aside by the other one, not even after a reopening.
    function test_commit_afterAContribution_isRefused() public {
        bytes32 taskId = _task(5);
        bytes32 dealId = hub.viewTask(taskId).dealid;
        _contribute(taskId, workers[7], LIE);
        Case memory c = _case(dealId, 0, _agree(3));
        equal(_commit(c), abi.encodeWithSelector(IHubErrors.ContributionsExist.selector, taskId), "contribution");
        for (uint256 k = 0; k < 4; ++k) {
            _contribute(taskId, workers[k], HONEST);
        }
        _refused(_commit(c), IHubErrors.UnexpectedTaskStatus.selector, "revealing");
        vm.warp(START + 2 * T);
        vm.prank(scheduler);
        hub.reopen(taskId);
        _refused(_commit(c), IHubErrors.ContributionsExist.selector, "reopened");
    }

    function test_commit_finalTasks_isRefused() public {
        bytes32 taskId = _task(1);
        bytes32 dealId = hub.viewTask(taskId).dealid;
        _solo(taskId, workers[0], HONEST);
        _refused(_commit(_case(dealId, 0, _agree(1))), IHubErrors.UnexpectedTaskStatus.selector, "completed");
        Case memory c = _agreedCase(5, 3);
        vm.warp(START + 10 * T);
        _refused(_commit(c), IHubErrors.DeadlineReached.selector, "too late");
    }

    function test_commit_atTheDeadline_isRefused() public {
        Case memory c = _agreedCase(5, 3);
        vm.warp(START + 7 * T);
        equal(
            _commit(c),
            abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 7 * T, START + 7 * T),
            "deadline"
        );
        vm.warp(START + 7 * T - 1);
        equal(_commit(c), "", "a second before");
    }

    function test_commit_outsideOfTheDeal_isRefused() public {
        bytes32 dealId = _deal(5, 2);
        Case memory c = _case(dealId, 2, _agree(3));
        equal(_commit(c), abi.encodeWithSelector(IHubErrors.TaskOutsideDeal.selector, dealId, 2, 0, 2), "index");
        c.commitment.dealid = keccak256("no deal");
        _refused(_commit(c), IHubErrors.TaskOutsideDeal.selector, "deal");
    }

    /// Rationale: a Boost deal is settled by one worker's push; its money is locked by other rules.
    function test_commit_boostDeals_isRefused() public {
        Orders memory o = _orders(1);
        _signAll(o);
        bytes32 dealId = hub.matchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        Case memory c = _case(dealId, 0, _agree(1));
        equal(_commit(c), abi.encodeWithSelector(IHubErrors.TaskOutsideDeal.selector, dealId, 0, 0, 0), "boost");
    }

    // ------------------------------------------------------------------------------------------------ members

    function test_commit_sizes() public {
        bytes32 dealId = _deal(5, 1);
        Case memory c = _case(dealId, 0, new bytes32[](0));
        equal(_commit(c), abi.encodeWithSelector(IHubSettlement.CommitteeSize.selector, c.taskId, 0, 64), "empty");
        c.commitment.contributions = new SignedContribution[](65);
        equal(_commit(c), abi.encodeWithSelector(IHubSettlement.CommitteeSize.selector, c.taskId, 65, 64), "65");
        _stays(c, TaskStatus.UNSET);
    }

    /// Rationale: at trust 1 nobody stakes, so a second member could only be there to be robbed or to rob.
    function test_commit_trust1_isOfOneMember() public {
        Case memory c = _agreedCase(1, 2);
        equal(_commit(c), abi.encodeWithSelector(IHubSettlement.CommitteeSize.selector, c.taskId, 2, 1), "two");
        bytes32[] memory answers = _agree(2);
        answers[1] = LIE;
        c = _case(c.dealId, 0, answers);
        _refused(_commit(c), IHubSettlement.CommitteeSize.selector, "two groups");
        c = _case(c.dealId, 0, _agree(1));
        equal(_commit(c), "", "one");
        equal(_settle(c, HONEST), "", "settled");
    }

    /// Rationale: a worker listed twice would weigh twice.
    function test_commit_order() public {
        Case memory c = _agreedCase(5, 3);
        SignedContribution[] memory list = c.commitment.contributions;
        (list[0], list[1]) = (list[1], list[0]);
        equal(
            _commit(c),
            abi.encodeWithSelector(
                IHubSettlement.WorkersNotAscending.selector, c.taskId, list[0].worker, list[1].worker
            ),
            "descending"
        );
        list[0] = list[1];
        _refused(_commit(c), IHubSettlement.WorkersNotAscending.selector, "twice");
        _stays(c, TaskStatus.UNSET);
    }

    /// Rationale: trust is what the requester pays for; the pool must not spend it on less.
    function test_commit_withoutTrust_isRefused() public {
        Case memory c = _agreedCase(9, 3);
        equal(_commit(c), abi.encodeWithSelector(IHubSettlement.TrustNotReached.selector, c.taskId, 9), "too few");
        bytes32[] memory answers = _agree(4);
        answers[2] = LIE;
        _refused(_commit(_case(c.dealId, 0, answers)), IHubSettlement.TrustNotReached.selector, "dissent");
        answers[3] = LIE;
        _refused(_commit(_case(c.dealId, 0, answers)), IHubSettlement.TrustNotReached.selector, "a tie");
        _stays(c, TaskStatus.UNSET);
    }

    // ------------------------------------------------------------------------------------------------ signatures

    function _expectInvalid(Case memory c, string memory what) private {
        equal(
            _commit(c),
            abi.encodeWithSelector(
                IHubSettlement.InvalidContribution.selector, c.taskId, c.commitment.contributions[0].worker
            ),
            what
        );
        _stays(c, TaskStatus.UNSET);
    }

    /// Rationale: whatever of a contribution is changed, the worker did not sign it.
    function test_commit_changedContribution_isRefused() public {
        Case memory c = _agreedCase(5, 3);
        SignedContribution memory s = c.commitment.contributions[0];
        s.resultHash ^= bytes32(uint256(1));
        _expectInvalid(c, "hash");
        s.resultHash ^= bytes32(uint256(1));
        s.resultSeal ^= bytes32(uint256(1));
        _expectInvalid(c, "seal");
        s.resultSeal ^= bytes32(uint256(1));
        s.enclaveChallenge = enclave;
        _expectInvalid(c, "enclave");
        s.enclaveChallenge = address(0);
        s.r ^= bytes32(uint256(1));
        _expectInvalid(c, "r");
        s.r ^= bytes32(uint256(1));
        s.vs ^= bytes32(uint256(1) << 255);
        _expectInvalid(c, "parity");
    }

    /// Rationale: of the two signatures that a key can make of one, only the lower counts; no other way to write it exists.
    function test_commit_malleableSignature_isRefused() public {
        Case memory c = _agreedCase(5, 3);
        SignedContribution memory s = c.commitment.contributions[0];
        uint256 parity = uint256(s.vs) >> 255;
        uint256 low = uint256(s.vs) & (type(uint256).max >> 1);
        uint256 high = N - low;
        check(high > type(uint256).max >> 1 || high > low, "the other one is higher");
        s.vs = bytes32((high & (type(uint256).max >> 1)) | ((1 - parity) << 255));
        _expectInvalid(c, "high s");
        (s.r, s.vs) = (0, 0);
        _expectInvalid(c, "zeros");
    }

    /// Rationale: every failed recovery points to account 0, which therefore signs nothing.
    function test_commit_zeroAddress_isRefused() public {
        Case memory c = _agreedCase(5, 3);
        SignedContribution memory s = c.commitment.contributions[0];
        (s.worker, s.r, s.vs) = (address(0), 0, 0);
        _expectInvalid(c, "zero");
    }

    /// Rationale: what was signed for one task, deal, hub or side of a split chain says nothing about another.
    function test_commit_replay_isRefused() public {
        bytes32 dealId = _deal(5, 2);
        Case memory first = _case(dealId, 0, _agree(3));
        Case memory c = _case(dealId, 1, _agree(3));
        SignedContribution memory own = c.commitment.contributions[0];
        c.commitment.contributions[0] = first.commitment.contributions[0];
        _expectInvalid(c, "another task");
        Case memory foreign = _agreedCase(5, 3);
        c.commitment.contributions[0] = foreign.commitment.contributions[0];
        _expectInvalid(c, "another deal");
        c.commitment.contributions[0] = own;
        vm.chainId(77);
        hub.updateDomainSeparator();
        _expectInvalid(c, "another chain");
        vm.chainId(31_337);
        bytes32 structHash = keccak256(
            abi.encode(
                SignedContributionHash.TYPEHASH, c.taskId, scheduler, STAKE, own.resultHash, own.resultSeal, address(0)
            )
        );
        bytes32 elsewhere = HubDomain.separator(block.chainid, address(0xbeef));
        (own.r, own.vs) = _compact(keys[0], HubDomain.digest(elsewhere, structHash));
        _expectInvalid(c, "another hub");
        _resign(own, 0, dealId, c.taskId);
        equal(_commit(c), "", "here");
    }

    /// Rationale: after a reorganisation the same request may be matched with another pool or price under the same ids.
    function test_commit_anotherSchedulerOrStake_isRefused() public {
        Case memory c = _agreedCase(5, 3);
        SignedContribution memory s = c.commitment.contributions[0];
        (s.r, s.vs) = _compact(keys[0], _contributionDigest(s, c.taskId, stranger, STAKE));
        _expectInvalid(c, "scheduler");
        (s.r, s.vs) = _compact(keys[0], _contributionDigest(s, c.taskId, scheduler, STAKE - 1));
        _expectInvalid(c, "stake");
        (s.r, s.vs) = _compact(keys[0], _contributionDigest(s, c.taskId, scheduler, STAKE));
        equal(_commit(c), "", "its own");
    }

    /// Rationale: code can change its mind about a signature, a key cannot. An account that has both signs with the key.
    function test_commit_contractWorkers() public {
        Case memory c = _agreedCase(5, 3);
        ContractAccount account = new ContractAccount();
        vm.etch(workers[0], address(account).code);
        equal(_commit(c), "", "an account with code (EIP-7702) and its key");
        vm.etch(workers[0], hex"");
        equal(_settle(c, HONEST), "", "and whatever becomes of its code");

        c = _agreedCase(5, 1);
        SignedContribution memory s = c.commitment.contributions[0];
        s.worker = address(account);
        bytes32 digest = _contributionDigest(s, c.taskId, scheduler, STAKE);
        account.accept(digest, abi.encodePacked(s.r, s.vs));
        check(account.isValidSignature(digest, abi.encodePacked(s.r, s.vs)) == 0x1626ba7e, "ERC-1271 says yes");
        _refused(_commit(c), IHubSettlement.InvalidContribution.selector, "but has no key");
    }

    // ------------------------------------------------------------------------------------------------ stakes

    /// Rationale: a worker that takes its money away stops its own task only.
    function test_commit_withdrawnStake_stopsOneTask() public {
        bytes32 dealId = _deal(5, 2);
        Case[] memory cases = new Case[](2);
        cases[0] = _case(dealId, 0, _agree(3));
        cases[1] = _caseFrom(dealId, 1, _agree(3), 1);
        vm.prank(workers[0]);
        hub.withdraw(1000 * RLC_UNIT - STAKE + 1);
        equal(
            _commitAll(cases),
            abi.encodeWithSelector(IHubSettlement.StakeMissing.selector, cases[0].taskId, workers[0], STAKE - 1, STAKE),
            "refused"
        );
        equal(hub.frozenOf(workers[1]), STAKE, "one stake only");
        check(hub.viewTask(cases[0].taskId).status == TaskStatus.UNSET, "left alone");
        equal(hub.viewCommittee(cases[1].taskId), cases[1].hash, "the other one is alone");
        equal(_settle(cases[1], HONEST), "", "which settles");
    }

    /// Rationale: one stake backs one task; a batch must not count it twice.
    function test_commit_stakeForOneOfTwo() public {
        bytes32 dealId = _deal(5, 2);
        Case[] memory cases = new Case[](2);
        cases[0] = _case(dealId, 0, _agree(3));
        cases[1] = _case(dealId, 1, _agree(3));
        vm.prank(workers[2]);
        hub.withdraw(1000 * RLC_UNIT - STAKE);
        equal(
            _commitAll(cases),
            abi.encodeWithSelector(IHubSettlement.StakeMissing.selector, cases[1].taskId, workers[2], 0, STAKE),
            "the second"
        );
        equal(hub.frozenOf(workers[0]), STAKE, "not frozen for the second");
        equal(hub.frozenOf(workers[2]), STAKE, "frozen for the first");
    }

    // ------------------------------------------------------------------------------------------------ enclaves

    function _enclaveCase() private returns (Case memory c) {
        Orders memory o = _orders(5);
        o.app.tag = o.workerpool.tag = bytes32(uint256(1));
        _signAll(o);
        c = _case(_match(o), 0, _agree(3));
        c.commitment.proofs = new EnclaveProof[](3);
        for (uint256 k = 0; k < 3; ++k) {
            SignedContribution memory s = c.commitment.contributions[k];
            s.enclaveChallenge = enclave;
            _resign(s, k, c.dealId, c.taskId);
            bytes32 message = Hashes.enclaveProof(s.resultHash, s.resultSeal);
            (c.commitment.proofs[k].r, c.commitment.proofs[k].vs) = _compact(enclaveKey, _prefixed(message));
        }
        _describe(c, HONEST);
    }

    function _prefixed(bytes32 message) private pure returns (bytes32) {
        return keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n32", message));
    }

    /// Rationale: a deal that asks for enclaves gets results that enclaves vouch for, by the same signatures as ever.
    function test_commit_enclaves() public {
        Case memory c = _enclaveCase();
        c.commitment.contributions[1].enclaveChallenge = address(0);
        _resign(c.commitment.contributions[1], 1, c.dealId, c.taskId);
        equal(_commit(c), abi.encodeWithSelector(IHubErrors.EnclaveRequired.selector, c.taskId), "without");
        c = _enclaveCase();
        EnclaveProof[] memory proofs = c.commitment.proofs;
        c.commitment.proofs = new EnclaveProof[](0);
        equal(_commit(c), abi.encodeWithSelector(IHubSettlement.ProofsMissing.selector, c.taskId, 0), "no proofs");
        c.commitment.proofs = proofs;
        (proofs[0], proofs[1]) = (proofs[1], proofs[0]);
        equal(
            _commit(c),
            abi.encodeWithSelector(IHubErrors.InvalidEnclaveSignature.selector, c.taskId, enclave),
            "proof of another worker"
        );
        (proofs[0], proofs[1]) = (proofs[1], proofs[0]);
        equal(_commit(c), "", "vouched for");
        equal(_settle(c, HONEST), "", "settled");
        equal(hub.viewContribution(c.taskId, workers[1]).enclaveChallenge, enclave, "enclave");
    }

    /// Rationale: the broker knows which enclaves are real; the pool must not be able to do without it.
    function test_commit_broker() public {
        uint256 brokerKey = uint256(keccak256("broker"));
        hub.setTeeBroker(vm.addr(brokerKey));
        Case memory c = _enclaveCase();
        _refused(_commit(c), IHubErrors.InvalidAuthorization.selector, "no authorization at all");
        for (uint256 k = 0; k < 3; ++k) {
            c.commitment.proofs[k].authorization = _authorize(schedulerKey, workers[k], c.taskId, enclave);
        }
        _refused(_commit(c), IHubErrors.InvalidAuthorization.selector, "the scheduler's");
        for (uint256 k = 0; k < 3; ++k) {
            c.commitment.proofs[k].authorization = _authorize(brokerKey, workers[k], c.taskId, enclave);
        }
        equal(_commit(c), "", "the broker's");
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubTasks} from "../src/interfaces/IHubTasks.sol";
import {ILedger} from "../src/interfaces/ILedger.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Contribution} from "../src/types/Contribution.sol";
import {ContributionStatus, TaskStatus} from "../src/types/Enums.sol";
import {Task} from "../src/types/Task.sol";
import {Market, Orders} from "./support/Market.sol";
import {ContractAccount} from "./support/Peers.sol";

/// @notice Contributing, and when an answer is believed.
contract ContributeTest is Market {
    bytes32 private constant DIGEST = keccak256("the answer");
    bytes32 private constant WRONG = keccak256("another answer");

    function test_contribute_commits() public {
        bytes32 taskId = _task(5);
        address worker = workers[0];
        bytes32 hash = Hashes.resultHash(taskId, DIGEST);
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, address(0));
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Transfer(worker, address(hub), 300_000_000);
        vm.expectEmit(true, true, true, true, address(hub));
        emit ILedger.Lock(worker, 300_000_000);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubTasks.TaskContribute(taskId, worker, hash);
        vm.prank(worker);
        hub.contribute(taskId, hash, Hashes.resultSeal(worker, taskId, DIGEST), address(0), "", authorization);

        Contribution memory c = hub.viewContribution(taskId, worker);
        check(c.status == ContributionStatus.CONTRIBUTED, "status");
        equal(c.resultHash, hash, "hash");
        equal(c.resultSeal, Hashes.resultSeal(worker, taskId, DIGEST), "seal");
        equal(c.enclaveChallenge, address(0), "enclave");
        equal(c.weight, 1, "weight");
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.ACTIVE, "no consensus yet");
        equal(task.contributors.length, 1, "contributors");
        equal(task.contributors[0], worker, "contributor");
        equal(task.winnerCounter, 0, "winners");
        equal(hub.frozenOf(worker), 300_000_000, "stake");
        check(hub.viewContribution(taskId, stranger).status == ContributionStatus.UNSET, "nobody else");
    }

    function test_contribute_consensus() public {
        bytes32 taskId = _task(3);
        _contribute(taskId, workers[0], DIGEST);
        vm.warp(START + 100);
        bytes32 hash = Hashes.resultHash(taskId, DIGEST);
        vm.expectEmit(true, true, true, true, address(hub));
        emit IHubTasks.TaskConsensus(taskId, hash);
        _contribute(taskId, workers[1], DIGEST);
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.REVEALING, "revealing");
        equal(task.consensusValue, hash, "consensus");
        equal(task.revealDeadline, START + 100 + 2 * T, "deadline");
        equal(task.winnerCounter, 2, "winners");
        equal(task.revealCounter, 0, "revealed");
    }

    /// @dev Workers of score 0 have weight 2: k of them suffice while 2^k > trust - 1.
    function test_consensus_numberOfWorkers() public {
        uint256[6] memory trusts = [uint256(0), 2, 4, 8, 16, 32];
        uint256[6] memory needed = [uint256(1), 1, 2, 3, 4, 5];
        for (uint256 i = 0; i < trusts.length; ++i) {
            bytes32 taskId = _task(trusts[i]);
            for (uint256 k = 0; k < needed[i]; ++k) {
                check(hub.viewTask(taskId).status == TaskStatus.ACTIVE, "too early");
                _contribute(taskId, workers[k], DIGEST);
            }
            check(hub.viewTask(taskId).status == TaskStatus.REVEALING, "not reached");
        }
    }

    function test_consensus_withDissent() public {
        bytes32 taskId = _task(3);
        _contribute(taskId, workers[7], WRONG);
        _agree(taskId, 3);
        taskId = _task(5);
        _contribute(taskId, workers[7], WRONG);
        _agree(taskId, 4);
    }

    function _agree(bytes32 taskId, uint256 needed) private {
        for (uint256 k = 0; k < needed; ++k) {
            check(hub.viewTask(taskId).status == TaskStatus.ACTIVE, "too early");
            _contribute(taskId, workers[k], DIGEST);
        }
        Task memory task = hub.viewTask(taskId);
        check(task.status == TaskStatus.REVEALING, "not reached");
        equal(task.winnerCounter, needed, "winners");
        equal(task.contributors.length, needed + 1, "contributors");
    }

    function test_consensus_weightOfScore() public {
        _setScore(workers[0], 300);
        bytes32 taskId = _task(98);
        _contribute(taskId, workers[0], DIGEST);
        check(hub.viewTask(taskId).status == TaskStatus.REVEALING, "99 > 97");
        equal(hub.viewContribution(taskId, workers[0]).weight, 6, "log2(99)");
    }

    /// Rationale: the rule of the hub is the product rule of the model, whatever the order and the scores.
    function testFuzz_consensus_isTheModels(uint16[5] memory scores, uint8[5] memory answers, uint16 trust) public {
        bytes32 taskId = _task(trust);
        uint256[3] memory groups;
        uint256 total = 1;
        uint256 t = trust == 0 ? 1 : trust;
        for (uint256 k = 0; k < 5; ++k) {
            _setScore(workers[k], scores[k]);
            uint256 g = answers[k] % 3;
            uint256 third = uint256(scores[k]) / 3;
            uint256 w = (third > 3 ? third : 3) - 1;
            uint256 delta = (groups[g] > 1 ? groups[g] : 1) * w - groups[g];
            groups[g] += delta;
            total += delta;
            _contribute(taskId, workers[k], keccak256(abi.encode("answer", g)));
            bool believed = groups[g] * t > total * (t - 1);
            TaskStatus status = hub.viewTask(taskId).status;
            check(status == (believed ? TaskStatus.REVEALING : TaskStatus.ACTIVE), "status");
            if (believed) return;
        }
    }

    // ------------------------------------------------------------------------------------------------ refusals

    function test_contribute_unknownTask_reverts() public {
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.UnexpectedTaskStatus.selector, bytes32(0), TaskStatus.UNSET));
        hub.contribute(0, 0, 0, address(0), "", "");
    }

    function test_contribute_late_reverts() public {
        bytes32 taskId = _task(1);
        vm.warp(START + 7 * T);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.DeadlineReached.selector, START + 7 * T, START + 7 * T));
        _contributeUnchecked(taskId, workers[0]);
        vm.warp(START + 7 * T - 1);
        _contributeUnchecked(taskId, workers[0]);
    }

    function _contributeUnchecked(bytes32 taskId, address worker) private {
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, address(0));
        vm.prank(worker);
        hub.contribute(taskId, bytes32("h"), bytes32("s"), address(0), "", authorization);
    }

    function test_contribute_twice_reverts() public {
        bytes32 taskId = _task(10);
        _contribute(taskId, workers[0], DIGEST);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.AlreadyContributed.selector, taskId, workers[0]));
        vm.prank(workers[0]);
        hub.contribute(taskId, WRONG, WRONG, address(0), "", authorization);
    }

    /// Rationale: only workers that the scheduler chose take part, or anybody could make itself a majority.
    function test_contribute_authorization_reverts() public {
        bytes32 taskId = _task(10);
        bytes memory forAnother = _authorize(schedulerKey, workers[1], taskId, address(0));
        bytes memory byAnother = _authorize(requesterKey, workers[0], taskId, address(0));
        bytes memory expected =
            abi.encodeWithSelector(IHubErrors.InvalidAuthorization.selector, taskId, workers[0], scheduler);
        vm.startPrank(workers[0]);
        vm.expectRevert(expected);
        hub.contribute(taskId, WRONG, WRONG, address(0), "", forAnother);
        vm.expectRevert(expected);
        hub.contribute(taskId, WRONG, WRONG, address(0), "", byAnother);
        vm.expectRevert(text("invalid-signature-format"));
        hub.contribute(taskId, WRONG, WRONG, address(0), "", "");
    }

    function test_contribute_stake_reverts() public {
        bytes32 taskId = _task(10);
        vm.prank(workers[0]);
        hub.withdraw(1000 * RLC_UNIT);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        vm.expectRevert(text("IexecEscrow: Transfer amount exceeds balance"));
        vm.prank(workers[0]);
        hub.contribute(taskId, WRONG, WRONG, address(0), "", authorization);
    }

    function test_contribute_limit() public {
        bytes32 taskId = _task(type(uint64).max);
        for (uint256 i = 0; i < 64; ++i) {
            _oneMore(taskId, i);
        }
        equal(hub.viewTask(taskId).contributors.length, 64, "contributors");
        address worker = vm.addr(1000 + 64);
        hub.depositFor(RLC_UNIT, worker);
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, address(0));
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.TooManyContributors.selector, taskId, 64));
        vm.prank(worker);
        hub.contribute(taskId, bytes32("h"), bytes32("s"), address(0), "", authorization);
        vm.warp(START + 10 * T);
        hub.claim(taskId);
        equal(hub.frozenOf(vm.addr(1000 + 63)), 0, "freed");
    }

    function _oneMore(bytes32 taskId, uint256 i) private {
        address worker = vm.addr(1000 + i);
        hub.depositFor(RLC_UNIT, worker);
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, address(0));
        vm.prank(worker);
        hub.contribute(taskId, bytes32(i), bytes32("s"), address(0), "", authorization);
    }

    // ------------------------------------------------------------------------------------------------ enclaves

    function _teeTask(uint256 trust) private returns (bytes32 taskId) {
        Orders memory o = _orders(trust);
        o.app.tag = o.workerpool.tag = o.request.tag = bytes32(uint256(0x03));
        _signAll(o);
        return hub.initialize(_match(o), 0);
    }

    function test_contribute_enclave() public {
        bytes32 taskId = _teeTask(3);
        address worker = workers[0];
        bytes32 hash = Hashes.resultHash(taskId, DIGEST);
        bytes32 seal = Hashes.resultSeal(worker, taskId, DIGEST);
        bytes memory proof = _signMessage(enclaveKey, keccak256(abi.encode(hash, seal)));
        bytes memory authorization = _authorize(schedulerKey, worker, taskId, enclave);
        vm.startPrank(worker);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.EnclaveRequired.selector, taskId));
        hub.contribute(taskId, hash, seal, address(0), "", authorization);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.InvalidEnclaveSignature.selector, taskId, enclave));
        hub.contribute(taskId, hash, seal, enclave, authorization, authorization);
        hub.contribute(taskId, hash, seal, enclave, proof, authorization);
        equal(hub.viewContribution(taskId, worker).enclaveChallenge, enclave, "enclave");
    }

    function test_contribute_broker() public {
        hub.setTeeBroker(sponsor);
        bytes32 taskId = _teeTask(3);
        address worker = workers[0];
        bytes32 hash = Hashes.resultHash(taskId, DIGEST);
        bytes32 seal = Hashes.resultSeal(worker, taskId, DIGEST);
        bytes memory proof = _signMessage(enclaveKey, keccak256(abi.encode(hash, seal)));
        bytes memory bySchedulder = _authorize(schedulerKey, worker, taskId, enclave);
        bytes memory byBroker = _authorize(sponsorKey, worker, taskId, enclave);
        vm.startPrank(worker);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.InvalidAuthorization.selector, taskId, worker, sponsor));
        hub.contribute(taskId, hash, seal, enclave, proof, bySchedulder);
        hub.contribute(taskId, hash, seal, enclave, proof, byBroker);
        vm.stopPrank();
        // Without enclave the scheduler authorizes, broker or not.
        _contribute(_task(1), workers[1], DIGEST);
    }

    function test_contribute_contractScheduler() public {
        ContractAccount account = new ContractAccount();
        hub.depositFor(10 * RLC_UNIT, address(account));
        vm.prank(scheduler);
        workerpools.transferFrom(scheduler, address(account), uint160(workerpool));
        Orders memory o = _orders(1);
        _signAll(o);
        account.accept(_digest(structHashes.workerpool(o.workerpool)), o.workerpool.sign);
        bytes32 taskId = hub.initialize(_match(o), 0);
        bytes32 message = keccak256(
            abi.encodePacked("\x19Ethereum Signed Message:\n32", Hashes.authorization(workers[0], taskId, address(0)))
        );
        account.accept(message, "any length");
        vm.prank(workers[0]);
        hub.contribute(taskId, WRONG, WRONG, address(0), "", "any length");
    }

    /// @dev A seal of 0 is a commitment that nothing opens: it must not look like one that was opened.
    function test_contribute_sealZero_isNotProved() public {
        bytes32 taskId = _task(1);
        bytes memory authorization = _authorize(schedulerKey, workers[0], taskId, address(0));
        bytes32 hash = Hashes.resultHash(taskId, DIGEST);
        vm.startPrank(workers[0]);
        hub.contribute(taskId, hash, 0, address(0), "", authorization);
        check(hub.viewContribution(taskId, workers[0]).status == ContributionStatus.CONTRIBUTED, "contributed");
        bytes32 seal = Hashes.resultSeal(workers[0], taskId, DIGEST);
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.ResultSealMismatch.selector, 0, seal));
        hub.reveal(taskId, DIGEST);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IHubErrors.RevealsMissing.selector, 0, 1, START + 2 * T));
        _finalize(taskId);
    }
}

// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.30;

import {PoolOwner} from "../src/PoolOwner.sol";
import {IHubBoost} from "../src/interfaces/IHubBoost.sol";
import {IHubDeals} from "../src/interfaces/IHubDeals.sol";
import {IHubErrors} from "../src/interfaces/IHubErrors.sol";
import {IHubOrders} from "../src/interfaces/IHubOrders.sol";
import {IHubSettlement} from "../src/interfaces/IHubSettlement.sol";
import {IHubTasks} from "../src/interfaces/IHubTasks.sol";
import {IPoolOwner} from "../src/interfaces/IPoolOwner.sol";
import {Hashes} from "../src/libraries/Hashes.sol";
import {Closing} from "../src/types/Closing.sol";
import {Commitment} from "../src/types/Commitment.sol";
import {HubDomain} from "../src/types/EIP712Domain.sol";
import {OrderOperation, TaskStatus} from "../src/types/Enums.sol";
import {RequestOrderOperation} from "../src/types/RequestOrderOperation.sol";
import {Settlement} from "../src/types/Settlement.sol";
import {WorkerpoolOrderOperation} from "../src/types/WorkerpoolOrderOperation.sol";
import {Case} from "./support/Committees.sol";
import {Delegation} from "./support/Delegation.sol";
import {Orders} from "./support/Market.sol";

/// @notice The owner of pools whose key stays cold: what delegates can do, what they cannot, and what the owner can.
contract PoolOwnerTest is Delegation {
    uint256 private constant STAKE = 300_000_000;
    uint256 private constant SCHEDULE = 1;
    uint256 private constant SELL = 2;

    function _grant(address account, uint256 roles) private {
        vm.prank(cold);
        poolOwner.setDelegate(account, roles);
    }

    function _fails(address who, bytes memory data, bytes memory failure) private {
        vm.prank(who);
        (bool ok, bytes memory answer) = address(poolOwner).call(data);
        check(!ok, "has to fail");
        equal(answer, failure, "failure");
    }

    function _pause(bool paused) private {
        vm.prank(cold);
        poolOwner.setPaused(paused);
    }

    function _soldDeal(uint256 trust, uint256 volume) private returns (bytes32) {
        return _match(_sold(trust, volume, hotKey));
    }

    function _commitThrough(address delegate, Case memory c) private {
        Commitment[] memory list = new Commitment[](1);
        list[0] = c.commitment;
        vm.prank(delegate);
        through.commit(list);
    }

    function _settleThrough(address delegate, Case memory c) private {
        Settlement[] memory list = new Settlement[](1);
        list[0] = _settlement(c, _list(c), 0, HONEST);
        vm.prank(delegate);
        through.settle(list, new Closing[](0));
    }

    // ------------------------------------------------------------------------------------------------ what delegates do

    function test_delegate_goesTheSettlementRoad() public {
        uint256 before = _stake(scheduler);
        Case memory c = _case(_soldDeal(5, 1), 0, _agree(3));
        equal(_frozen(scheduler), STAKE, "the contract's stake is locked");
        _commitThrough(hot, c);
        _settleThrough(hot, c);
        check(hub.viewTask(c.taskId).status == TaskStatus.COMPLETED, "completed");
        equal(_frozen(scheduler), 0, "stake is free again");
        check(_stake(scheduler) > before, "the contract earned");
        equal(_stake(hot) + _frozen(hot), 1000 * RLC_UNIT, "the delegate earned nothing");
        equal(_stake(cold) + _frozen(cold), 1000 * RLC_UNIT, "nor the owner by itself");
    }

    function test_delegate_goesTheClassicRoad() public {
        uint256 before = _stake(scheduler);
        bytes32 taskId = hub.initialize(_soldDeal(3, 1), 0);
        for (uint256 i = 0; i < 2; ++i) {
            bytes memory authorization = _authorization(hotKey, workers[i], taskId);
            vm.prank(workers[i]);
            hub.contribute(
                taskId,
                Hashes.resultHash(taskId, HONEST),
                Hashes.resultSeal(workers[i], taskId, HONEST),
                address(0),
                "",
                authorization
            );
        }
        vm.warp(START + 2 * T);
        vm.prank(hot);
        through.reopen(taskId);
        check(hub.viewTask(taskId).status == TaskStatus.ACTIVE, "reopened");
        for (uint256 i = 2; i < 4; ++i) {
            bytes memory authorization = _authorization(hotKey, workers[i], taskId);
            vm.prank(workers[i]);
            hub.contribute(
                taskId,
                Hashes.resultHash(taskId, HONEST),
                Hashes.resultSeal(workers[i], taskId, HONEST),
                address(0),
                "",
                authorization
            );
            if (hub.viewTask(taskId).status == TaskStatus.REVEALING) break;
        }
        _reveal(taskId, workers[2], HONEST);
        _reveal(taskId, workers[3], HONEST);
        vm.prank(hot);
        through.finalize(taskId, "results", "");
        check(hub.viewTask(taskId).status == TaskStatus.COMPLETED, "completed");
        check(_stake(scheduler) > before, "the contract earned");
        equal(_frozen(scheduler), 0, "stake is free again");
    }

    function test_delegate_authorizesTheShortRoadAndBoost() public {
        bytes32 taskId = hub.initialize(_soldDeal(1, 1), 0);
        bytes memory authorization = _authorization(hotKey, workers[0], taskId);
        vm.prank(workers[0]);
        hub.contributeAndFinalize(taskId, HONEST, "results", "", address(0), "", authorization);
        check(hub.viewTask(taskId).status == TaskStatus.COMPLETED, "completed");
        Orders memory o = _sold(1, 1, hotKey);
        bytes32 dealId = hub.matchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        authorization = _authorization(hotKey, workers[0], Hashes.taskId(dealId, 0));
        vm.prank(workers[0]);
        hub.pushResultBoost(dealId, 0, "results", "", authorization, address(0), "");
    }

    function test_delegate_sellsAndWithdrawsOrders() public {
        Orders memory o = _sold(3, 1, hotKey);
        WorkerpoolOrderOperation memory operation;
        operation.order = o.workerpool;
        operation.operation = OrderOperation.CLOSE;
        vm.prank(hot);
        through.manageWorkerpoolOrder(operation);
        equal(hub.viewConsumed(_digest(structHashes.workerpool(o.workerpool))), o.workerpool.volume, "closed");
        Orders memory presigned = _orders(3);
        _signAll(presigned);
        presigned.workerpool.sign = "";
        operation.order = presigned.workerpool;
        operation.operation = OrderOperation.SIGN;
        vm.prank(hot);
        through.manageWorkerpoolOrder(operation);
        _match(presigned);
    }

    function test_delegate_signsAssignmentsReceiptsAndLogins() public {
        bytes memory members = abi.encode(keccak256("task"), workers[0], address(0));
        bytes32 typeHash = keccak256("Assignment(bytes32 taskid,address worker,address enclaveChallenge)");
        bytes32 hash = _digest(keccak256(abi.encodePacked(typeHash, members)));
        check(_valid(hash, _wrap(2, members, hotKey, hash)), "assignment");

        members = abi.encode(keccak256("task"), workers[0], keccak256("hash"), keccak256("seal"), address(0), START);
        typeHash = keccak256(
            "Receipt(bytes32 taskid,address worker,bytes32 resultHash,bytes32 resultSeal,address enclaveChallenge,uint256 received)"
        );
        hash = _digest(keccak256(abi.encodePacked(typeHash, members)));
        check(_valid(hash, _wrap(3, members, hotKey, hash)), "receipt");

        members = abi.encode(keccak256("Sign this message to log into iExec Gateway: word"));
        hash = _login(members);
        check(_valid(hash, _wrap(5, members, hotKey, hash)), "login");
        vm.chainId(block.chainid + 1);
        check(!_valid(hash, _wrap(5, members, hotKey, hash)), "on one chain");
    }

    function _login(bytes memory members) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId)"),
                keccak256("iExec Gateway"),
                keccak256("1"),
                block.chainid
            )
        );
        return HubDomain.digest(domain, keccak256(abi.encodePacked(keccak256("Challenge(string challenge)"), members)));
    }

    function test_delegate_hasFailuresOfTheHubAsTheyAre() public {
        bytes32 taskId = hub.initialize(_soldDeal(3, 1), 0);
        vm.prank(hot);
        vm.expectPartialRevert(IHubErrors.UnexpectedTaskStatus.selector);
        through.finalize(taskId, "", "");
    }

    /// Rationale: after a split of the chain the hub moves to another domain when somebody asks it to, and what is signed here
    /// has to follow it at that moment, neither earlier nor later.
    function test_split_followsTheHub() public {
        Orders memory o = _sold(3, 1, hotKey);
        bytes32 hash = _digest(structHashes.workerpool(o.workerpool));
        vm.chainId(block.chainid + 1);
        check(_valid(hash, o.workerpool.sign), "until the hub moves");
        hub.updateDomainSeparator();
        check(!_valid(hash, o.workerpool.sign), "then no more");
        _offer(o.workerpool, hotKey);
        check(_valid(_digest(structHashes.workerpool(o.workerpool)), o.workerpool.sign), "signed again");
    }

    // ------------------------------------------------------------------------------------------------ what they do not

    /// Rationale: ERC-1271 sees a hash. A request in the contract's name would spend its balance, at any price.
    function test_request_cannotBeSigned() public {
        Orders memory o = _sold(3, 1, hotKey);
        o.request.requester = address(poolOwner);
        bytes32 hash = _requestDigest(o);
        bytes memory words = abi.encode(hash);
        bytes[8] memory attempts;
        attempts[0] = _sign(hotKey, hash);
        attempts[1] = abi.encodePacked(uint8(0), _sign(hotKey, hash));
        attempts[2] = _wrap(1, abi.encodePacked(workers[0], hash, address(0)), hotKey, hash);
        attempts[3] = _wrap(2, abi.encode(hash, 0, 0), hotKey, hash);
        attempts[4] = _wrap(3, abi.encode(hash, 0, 0, 0, 0, 0), hotKey, hash);
        attempts[5] = _wrap(4, _members(o.workerpool), hotKey, hash);
        attempts[6] = _wrap(5, words, hotKey, hash);
        attempts[7] = abi.encodePacked(uint8(6), words, _sign(hotKey, hash));
        for (uint256 i = 0; i < attempts.length; ++i) {
            o.request.sign = attempts[i];
            vm.expectRevert();
            _match(o);
            vm.expectRevert();
            hub.matchOrdersBoost(o.app, o.dataset, o.workerpool, o.request);
        }
        equal(_stake(address(poolOwner)), 1000 * RLC_UNIT, "nothing was spent");
        // The orders are good but for who asks: it is this signature alone that they lack.
        RequestOrderOperation memory operation;
        operation.order = o.request;
        operation.operation = OrderOperation.SIGN;
        bytes memory presign = abi.encodeCall(IHubOrders.manageRequestOrder, (operation));
        vm.prank(cold);
        poolOwner.execute(address(hub), 0, presign);
        _match(o);
    }

    function test_orders_ofOtherKinds_cannotBeSigned() public {
        Orders memory o = _ordersWithDataset(3);
        app = o.app.app = apps.createApp(address(poolOwner), "app", "DOCKER", "a", keccak256("a"), "");
        bytes32 hash = _digest(structHashes.app(o.app));
        check(!_valid(hash, _sign(hotKey, hash)), "a key's signature");
        for (uint8 form = 0; form < 8; ++form) {
            check(!_valid(hash, _wrap(form, abi.encode(o.app), hotKey, hash)), "app order");
            bytes32 datasetHash = _digest(structHashes.dataset(o.dataset));
            check(!_valid(datasetHash, _wrap(form, abi.encode(o.dataset), hotKey, datasetHash)), "dataset order");
        }
    }

    /// @dev What a thief would try, by name.
    function test_money_cannotBeMoved() public {
        bytes[15] memory calls = [
            abi.encodeWithSignature("withdraw(uint256)", 1),
            abi.encodeWithSignature("withdrawTo(uint256,address)", 1, hot),
            abi.encodeWithSignature("transfer(address,uint256)", hot, 1),
            abi.encodeWithSignature("approve(address,uint256)", hot, 1),
            abi.encodeWithSignature("increaseAllowance(address,uint256)", hot, 1),
            abi.encodeWithSignature("transferFrom(address,address,uint256)", scheduler, hot, 1),
            abi.encodeWithSignature("approveAndCall(address,uint256,bytes)", hot, 1, ""),
            abi.encodeWithSelector(IHubDeals.matchOrders.selector),
            abi.encodeWithSelector(IHubDeals.sponsorMatchOrders.selector),
            abi.encodeWithSelector(IHubBoost.sponsorMatchOrdersBoost.selector),
            abi.encodeWithSelector(IHubOrders.manageRequestOrder.selector),
            abi.encodeWithSelector(IHubOrders.manageAppOrder.selector),
            abi.encodeWithSelector(IHubOrders.manageDatasetOrder.selector),
            abi.encodeWithSignature("setApprovalForAll(address,bool)", hot, true),
            abi.encodeWithSignature("changePolicy(uint256,uint256)", 1, 1)
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            _fails(hot, calls[i], abi.encodeWithSelector(IPoolOwner.CallIsNotDelegated.selector, bytes4(calls[i])));
        }
    }

    /// Rationale: the hub's own delegate would go on when this contract's are revoked.
    function test_hubDelegate_cannotBeNamed() public {
        _fails(
            hot,
            abi.encodeCall(IHubSettlement.setDelegate, (stranger)),
            abi.encodeWithSelector(IPoolOwner.CallIsNotDelegated.selector, IHubSettlement.setDelegate.selector)
        );
        equal(hub.viewDelegate(scheduler), address(0), "nobody");
    }

    /// @dev Whatever is called with whatever data: five calls reach the hub, and the owner's stay the owner's.
    function testFuzz_calls_areThoseOfTheList(bytes4 selector, bytes memory data) public {
        vm.assume(
            selector != IHubSettlement.commit.selector && selector != IHubSettlement.settle.selector
                && selector != IHubTasks.finalize.selector && selector != IHubTasks.reopen.selector
                && selector != IHubOrders.manageWorkerpoolOrder.selector
        );
        vm.prank(hot);
        (bool ok,) = address(poolOwner).call(abi.encodePacked(selector, data));
        equal(_stake(scheduler), 1000 * RLC_UNIT, "nothing moved");
        equal(poolOwner.owner(), cold, "the owner");
        (address[] memory accounts,) = poolOwner.delegates();
        check(accounts.length == 1 && accounts[0] == hot && poolOwner.rolesOf(hot) == 3, "the delegates");
        ok;
    }

    function test_ownersFunctions_areTheOwners() public {
        bytes[4] memory calls = [
            abi.encodeCall(IPoolOwner.setDelegate, (stranger, 3)),
            abi.encodeCall(IPoolOwner.setPaused, (true)),
            abi.encodeCall(IPoolOwner.transferOwnership, (stranger)),
            abi.encodeCall(IPoolOwner.execute, (address(hub), 0, abi.encodeWithSignature("withdraw(uint256)", 1)))
        ];
        address[2] memory who = [hot, stranger];
        for (uint256 i = 0; i < calls.length; ++i) {
            for (uint256 k = 0; k < who.length; ++k) {
                _fails(who[k], calls[i], abi.encodeWithSelector(IPoolOwner.CallerIsNotTheOwner.selector, who[k]));
            }
        }
    }

    function test_strangers_canDoNothing() public {
        bytes32 taskId = hub.initialize(_soldDeal(3, 1), 0);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotADelegate.selector, stranger, SCHEDULE));
        through.finalize(taskId, "", "");
        // The owner is no delegate, unless it makes itself one.
        vm.prank(cold);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotADelegate.selector, cold, SCHEDULE));
        through.finalize(taskId, "", "");
    }

    function test_roles_areApart() public {
        bytes32 taskId = hub.initialize(_soldDeal(3, 1), 0);
        Orders memory o = _sold(3, 1, hotKey);
        bytes32 orderHash = _digest(structHashes.workerpool(o.workerpool));
        bytes memory authorization = _authorization(hotKey, workers[0], taskId);
        bytes32 authorized = keccak256(
            abi.encodePacked("\x19Ethereum Signed Message:\n32", Hashes.authorization(workers[0], taskId, address(0)))
        );
        bytes memory login = abi.encode(keccak256("text"));
        bytes32 loginHash = _login(login);
        WorkerpoolOrderOperation memory operation;
        operation.order = o.workerpool;

        _grant(hot, SCHEDULE);
        check(_valid(authorized, authorization), "a scheduler authorizes");
        check(!_valid(orderHash, o.workerpool.sign), "and does not sell");
        check(_valid(loginHash, _wrap(5, login, hotKey, loginHash)), "but says at the market where the pool is");
        vm.prank(hot);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotADelegate.selector, hot, SELL));
        through.manageWorkerpoolOrder(operation);

        _grant(hot, SELL);
        check(!_valid(authorized, authorization), "a seller does not authorize");
        check(_valid(orderHash, o.workerpool.sign), "and sells");
        check(_valid(loginHash, _wrap(5, login, hotKey, loginHash)), "at the market");
        vm.prank(hot);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotADelegate.selector, hot, SCHEDULE));
        through.commit(new Commitment[](0));
    }

    // ------------------------------------------------------------------------------------------------ revoking

    function test_revoked_canDoNothing() public {
        Case memory c = _case(_soldDeal(5, 1), 0, _agree(3));
        Orders memory o = _sold(3, 1, hotKey);
        bytes32 classic = hub.initialize(_soldDeal(3, 1), 0);
        bytes memory authorization = _authorization(hotKey, workers[0], classic);
        _grant(hot, 0);
        Commitment[] memory list = new Commitment[](1);
        list[0] = c.commitment;
        vm.prank(hot);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotADelegate.selector, hot, SCHEDULE));
        through.commit(list);
        vm.expectRevert();
        _match(o);
        vm.prank(workers[0]);
        vm.expectPartialRevert(IHubErrors.InvalidAuthorization.selector);
        hub.contribute(classic, bytes32(uint256(1)), bytes32(uint256(2)), address(0), "", authorization);
        // Another takes over where it left off.
        _grant(stranger, SCHEDULE);
        _commitThrough(stranger, c);
        _settleThrough(stranger, c);
    }

    function test_paused_nobodyCanDoAnything() public {
        Case memory c = _case(_soldDeal(5, 1), 0, _agree(3));
        Orders memory o = _sold(3, 1, hotKey);
        _pause(true);
        check(poolOwner.paused() && poolOwner.rolesOf(hot) == 0, "paused");
        _grant(stranger, 3);
        address[2] memory who = [hot, stranger];
        for (uint256 i = 0; i < 2; ++i) {
            vm.prank(who[i]);
            vm.expectRevert(IPoolOwner.DelegatesArePaused.selector);
            through.commit(new Commitment[](0));
        }
        check(!_valid(_digest(structHashes.workerpool(o.workerpool)), o.workerpool.sign), "nothing is signed");
        (, uint256[] memory roles) = poolOwner.delegates();
        check(roles.length == 2 && roles[0] == 3 && roles[1] == 3, "roles are kept");
        _pause(true);
        _pause(false);
        check(!poolOwner.paused() && poolOwner.rolesOf(hot) == 3 && poolOwner.rolesOf(stranger) == 3, "as before");
        _match(o);
        _commitThrough(stranger, c);
        _settleThrough(hot, c);
    }

    function test_delegates_areListed() public {
        for (uint160 i = 1; i < 16; ++i) {
            _grant(address(i), SELL);
        }
        vm.prank(cold);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.TooManyDelegates.selector, 16));
        poolOwner.setDelegate(address(99), SELL);
        _grant(address(5), SCHEDULE);
        _grant(hot, 0);
        _grant(address(15), 0);
        _grant(address(7), 0);
        _grant(address(98), 0); // never was one
        (address[] memory accounts, uint256[] memory roles) = poolOwner.delegates();
        equal(accounts.length, 13, "how many");
        for (uint256 i = 0; i < accounts.length; ++i) {
            equal(roles[i], poolOwner.rolesOf(accounts[i]), "roles");
            equal(roles[i], accounts[i] == address(5) ? SCHEDULE : SELL, "as given");
            for (uint256 k = 0; k < i; ++k) {
                check(accounts[i] != accounts[k], "each once");
            }
        }
    }

    function test_delegates_mustMakeSense() public {
        vm.prank(cold);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.InvalidAccount.selector, address(0)));
        poolOwner.setDelegate(address(0), SELL);
        vm.prank(cold);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.InvalidRoles.selector, 4));
        poolOwner.setDelegate(stranger, 4);
        vm.prank(cold);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.InvalidRoles.selector, 257));
        poolOwner.setDelegate(stranger, 257);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.InvalidAccount.selector, address(0)));
        new PoolOwner(address(hub), address(0), hot);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.InvalidAccount.selector, stranger));
        new PoolOwner(stranger, cold, hot);
        (address[] memory accounts,) = new PoolOwner(address(hub), cold, address(0)).delegates();
        equal(accounts.length, 0, "nobody at first");
    }

    // ------------------------------------------------------------------------------------------------ signatures

    function test_signatures_malformed_areNo() public {
        Orders memory o = _sold(3, 1, hotKey);
        bytes32 hash = _digest(structHashes.workerpool(o.workerpool));
        bytes memory good = o.workerpool.sign;
        check(_valid(hash, good), "good");
        check(!_valid(keccak256("another"), good), "another hash");
        check(!_valid(hash, abi.encodePacked(good, uint8(0))), "padded");
        check(!_valid(hash, _part(good, 0, good.length - 1)), "cut");
        for (uint256 size = 0; size <= 70; ++size) {
            equal(
                bytes32(poolOwner.isValidSignature(hash, new bytes(size))), bytes32(bytes4(0xffffffff)), "zeros are no"
            );
        }
        // The other s is the same key's too.
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(hotKey, hash);
        bytes memory malleated = abi.encodePacked(
            uint8(4), _members(o.workerpool), r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27)
        );
        check(!_valid(hash, malleated), "malleated");
        check(!_valid(hash, abi.encodePacked(uint8(4), _members(o.workerpool), r, s, v - 27)), "v 0 or 1");
        check(!_valid(hash, abi.encodePacked(uint8(4), _members(o.workerpool), r, s, uint8(29))), "no key at all");
        // A word with something before the address in it is no order that the hub hashes.
        bytes memory dirty = _members(o.workerpool);
        dirty[0] = 0x01;
        check(!_valid(hash, _wrap(4, dirty, hotKey, hash)), "dirty word");
        // Nobody else's key.
        check(!_valid(hash, _wrap(4, _members(o.workerpool), schedulerKey, hash)), "a stranger's key");
    }

    /// @dev Whatever the form and the members: a hash that is not made of them is no.
    function testFuzz_signatures_ofOtherHashes_areNo(uint8 form, bytes memory members, bytes32 hash) public view {
        check(!_valid(hash, _wrap(form, members, hotKey, hash)), "signed");
        uint256[5] memory sizes = [uint256(72), 96, 192, 320, 32];
        for (uint8 i = 0; i < 5; ++i) {
            bytes memory exact = new bytes(sizes[i]);
            for (uint256 k = 0; k < exact.length && k < members.length; ++k) {
                exact[k] = members[k];
            }
            check(!_valid(hash, _wrap(i + 1, exact, hotKey, hash)), "signed");
        }
    }

    function test_signatures_ofAnotherHub_areNo() public {
        Orders memory o = _sold(3, 1, hotKey);
        bytes32 hash = HubDomain.digest(
            HubDomain.separator(block.chainid, address(0xbeef)), structHashes.workerpool(o.workerpool)
        );
        check(!_valid(hash, _wrap(4, _members(o.workerpool), hotKey, hash)), "another hub's order");
    }

    // ------------------------------------------------------------------------------------------------ the owner

    function test_owner_canDoEverything() public {
        vm.prank(cold);
        poolOwner.execute(
            workerpool, 0, abi.encodeWithSignature("changePolicy(uint256,uint256)", uint256(20), uint256(5))
        );
        (uint256 stakeRatio, uint256 rewardRatio) = workerpools.policy(workerpool);
        check(stakeRatio == 20 && rewardRatio == 5, "policy");
        vm.prank(cold);
        bytes memory answer = poolOwner.execute(
            address(hub), 0, abi.encodeWithSignature("withdrawTo(uint256,address)", 400 * RLC_UNIT, cold)
        );
        check(abi.decode(answer, (bool)), "answered");
        equal(rlc.balanceOf(cold), 400 * RLC_UNIT, "withdrawn");
        equal(_stake(scheduler), 600 * RLC_UNIT, "the rest stays");
        vm.prank(cold);
        vm.expectPartialRevert(bytes4(keccak256("ERC20InsufficientBalance(address,uint256,uint256)")));
        poolOwner.execute(address(hub), 0, abi.encodeWithSignature("withdrawTo(uint256,address)", 601 * RLC_UNIT, cold));
        uint256 id = uint256(uint160(workerpool));
        vm.prank(cold);
        poolOwner.execute(
            address(workerpools),
            0,
            abi.encodeWithSignature("safeTransferFrom(address,address,uint256)", scheduler, cold, id)
        );
        equal(workerpools.ownerOf(id), cold, "given away");
        vm.prank(cold);
        workerpools.safeTransferFrom(cold, scheduler, id);
        equal(workerpools.ownerOf(id), scheduler, "and taken back");
    }

    function test_owner_changes() public {
        vm.prank(cold);
        poolOwner.transferOwnership(stranger);
        equal(poolOwner.owner(), cold, "until it is taken");
        equal(poolOwner.pendingOwner(), stranger, "offered");
        vm.prank(hot);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotOffered.selector, hot));
        poolOwner.acceptOwnership();
        vm.prank(cold);
        poolOwner.transferOwnership(address(0));
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotOffered.selector, stranger));
        poolOwner.acceptOwnership();
        vm.prank(cold);
        poolOwner.transferOwnership(stranger);
        vm.prank(stranger);
        poolOwner.acceptOwnership();
        equal(poolOwner.owner(), stranger, "taken");
        equal(poolOwner.pendingOwner(), address(0), "once");
        vm.prank(cold);
        vm.expectRevert(abi.encodeWithSelector(IPoolOwner.CallerIsNotTheOwner.selector, cold));
        poolOwner.setPaused(true);
    }

    function test_coins_passThrough() public {
        vm.deal(cold, 3 ether);
        vm.prank(cold);
        (bool ok,) = address(poolOwner).call{value: 1 ether}("");
        check(ok && address(poolOwner).balance == 1 ether, "kept");
        vm.prank(cold);
        poolOwner.execute{value: 1 ether}(stranger, 2 ether, "");
        equal(stranger.balance, 2 ether, "sent on");
        vm.deal(hot, 1 ether);
        vm.prank(hot);
        (ok,) = address(poolOwner).call{value: 1}(abi.encodeWithSelector(IHubTasks.finalize.selector));
        check(!ok, "a delegate's call takes none");
    }
}
